"""Notes made from what the record holds of somebody, in three voices."""
