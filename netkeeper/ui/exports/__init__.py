"""The page of the exports: the record, its people or its follow-ups, for other programs."""
