"""Writes the record, inside a unit of work."""
