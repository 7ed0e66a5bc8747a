"""The record's tables, and the version of them that a file has."""
