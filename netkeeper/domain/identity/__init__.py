"""Who is this? Sought names against those of the record, and people who are in it twice."""
