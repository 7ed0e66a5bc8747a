"""The first page: what waits for the user today."""
