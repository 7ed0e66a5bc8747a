"""Other people's formats, read into domain objects and written from them."""
