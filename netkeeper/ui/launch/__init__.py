"""How the window comes about: the record opened, locked and unlocked; pictures of it made."""
