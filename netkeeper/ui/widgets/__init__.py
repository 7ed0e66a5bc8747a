"""Generic widgets that know nothing of NetKeeper's data."""
