"""A comparison as a deck of slides: scenarios side by side, what their plans hold, and what is at stake."""
