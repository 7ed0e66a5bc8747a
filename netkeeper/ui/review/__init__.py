"""The page that goes through pending and refused requests."""
