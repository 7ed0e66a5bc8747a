"""The people who may be in the record twice, and two people made one."""
