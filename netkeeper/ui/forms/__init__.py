"""The small forms that open inside pages: their frame, and the fields that several of them have."""
