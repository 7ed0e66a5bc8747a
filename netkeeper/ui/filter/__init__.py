"""The filter over a list, in the search language."""
