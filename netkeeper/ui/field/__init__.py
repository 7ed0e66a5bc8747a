"""The one field on top: finds what the record holds, and logs a meeting from one typed line."""
