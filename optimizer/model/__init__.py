"""The only room that knows PuLP and HiGHS: an Instance goes in, a Solution comes out."""
