"""Names as people write them: taken apart, read out of addresses, of many scripts and customs."""
