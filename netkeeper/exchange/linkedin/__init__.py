"""LinkedIn's data archive, every era of it."""
