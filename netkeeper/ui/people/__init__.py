"""The page of people: a list, and each one's journey with the user."""
