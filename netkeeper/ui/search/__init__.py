"""A search as it is typed, in the one field or over a list: read, completed, its issues told."""
