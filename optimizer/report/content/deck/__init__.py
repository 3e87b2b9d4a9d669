"""A run as a deck of slides: values only, in the order they are shown; nothing here knows how a deck is written."""
