"""What a request's note says: personal or not, of which meeting, and whether it sells.

`check_note` in `netkeeper.domain.note_check.check` is the whole of it. French and English are
always read both: people mix them, and a note is too short to tell its language safely.
"""
