"""The page of meetings: a list by months, and each meeting with its people."""
