"""Lists of any length: a model that loads what is seen, and the rows that show it."""
