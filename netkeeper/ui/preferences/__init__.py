"""The page of the preferences."""
