"""The page of the standing."""
