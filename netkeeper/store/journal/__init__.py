"""The journal of changes: what each entry touched, taken back by undo and done again by redo.

Triggers write it, so that no route to the file goes round it: a write outside an open entry is
refused by the database. An insert is journalled by its id alone (in bulk: by the run of ids), an
update by its changed columns (one value after another in many rows: by the run), a delete by the
whole row. That is what an import of 30,000 rows can afford; the rows that an undo takes away are
kept as images until redo or the next change.
"""
