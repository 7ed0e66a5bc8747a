"""What a few words of a line are: a name, an event, a place, a company, a position."""
