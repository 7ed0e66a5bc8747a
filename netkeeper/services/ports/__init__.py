"""What services need from below, as protocols; the store's classes fit them by shape."""
