"""What is imported for the field: beside the window what knows no Qt, then the rest by turns."""

from __future__ import annotations

BESIDE = (
    "netkeeper.domain.lines",
    "netkeeper.domain.query.completion",
    "netkeeper.domain.query.reading",
    "netkeeper.domain.query.saved",
    "netkeeper.domain.quick_log",
    "netkeeper.services.follow_ups",
    "netkeeper.services.quick_log",
    "netkeeper.services.search",
    "netkeeper.texts.consents",
)

# Each after what it rests on, so that none takes long.
BY_TURNS = tuple(
    f"netkeeper.ui.{name}"
    for name in (
        "people.entry_faces", "meetings.faces", "people.faces", "field.found",
        "widgets.elided_label", "widgets.chip_flow", "widgets.wrapped_label", "field.offer_line",
        "field.option_row", "field.over_panel", "lists.model", "lists.row_painter",
        "lists.kept_list", "lists.row_keys", "lists.row_view", "field.find_panel",
        "field.lookups", "field.find_mode", "field.keeping", "field.asking", "field.chip_rows",
        "field.log_foot", "field.log_panel", "field.mode", "field.log_mode", "field.suggestions",
        "field.understanding", "lists.filtered", "field.one_field",
    )
)  # fmt: skip
