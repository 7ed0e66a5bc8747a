"""Reads the record by plain sqlite3: quick enough for the first paint and the command line."""
