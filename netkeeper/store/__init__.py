"""The SQLite record; the only room that knows tables."""
