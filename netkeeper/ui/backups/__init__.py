"""The page of the backups, and the one that is made every day."""
