"""The schema that this program reads and writes; cheap to compare before anything heavy loads."""

HEAD = "0012"  # tests/store/test_schema.py holds it to the newest migration
