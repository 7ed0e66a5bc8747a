"""The page of the requests that were received."""
