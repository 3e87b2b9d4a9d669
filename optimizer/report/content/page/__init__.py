"""The interactive page of a run: what it needs beside the facts of the run, and all that it shows as one value."""
