"""Invents a record of people, meetings and requests, the same again from the same seed and day."""
