"""The page of the imports: LinkedIn's archives, looked at before they are kept."""
