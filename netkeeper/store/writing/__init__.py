"""Writes the record by SQLAlchemy Core, inside a unit of work."""
