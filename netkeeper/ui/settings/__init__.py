"""The rows in which a setting is shown and changed, on whatever page."""
