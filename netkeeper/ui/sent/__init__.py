"""The page of the requests that are written and sent."""
