"""Whole copies of a record: backups, the way back from them, and a record encrypted anew."""
