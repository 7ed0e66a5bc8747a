"""The import command: what an archive adds, in figures, and what was left out and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.cli import words
from netkeeper.cli.commands import Answer
from netkeeper.cli.progress import ProgressLines
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.values import as_dict
from netkeeper.services.refused import Refused

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from netkeeper.app import Program
    from netkeeper.services.imports import Remark, Skipped
    from netkeeper.services.imports.options import ImportOptions
    from netkeeper.services.imports.report import (
        CalendarReport,
        Compared,
        Comparison,
        FileReport,
        ImportReport,
    )
    from netkeeper.texts.texts import Texts

_SHOWN_LINES = 20  # rows left out that the text form names, of each file; the JSON has more


def import_(program: Program, asked: argparse.Namespace, texts: Texts) -> Answer:
    """Import an archive, or say what an import would do."""
    from netkeeper.services.imports import import_archive, preview  # noqa: PLC0415

    problem = None if asked.preview else _backed_up(program, texts)
    work = preview if asked.preview else import_archive
    report = work(
        program.open_unit,
        asked.paths,
        program.today(),
        ProgressLines(asked=asked.progress),
        options=options_of(asked),
    )
    lines = [*_lines(report, texts, kept=not asked.preview), *filter(None, [problem])]
    return Answer(document(report, texts) | {"backup_problem": problem}, "\n".join(lines))


def options_of(asked: argparse.Namespace) -> ImportOptions:
    """Return what the command's options say of the import."""
    from netkeeper.services.imports.options import ImportOptions  # noqa: PLC0415

    columns = []
    for each in asked.map or ():
        heading, equals, field = each.rpartition("=")
        if not equals:
            raise Refused("map_without_field", map=each)
        columns.append((heading.strip(), field.strip()))
    own = tuple(map(words.address, asked.me or ()))
    return ImportOptions(asked.repair, own, frozenset(asked.without or ()), tuple(columns))


def _backed_up(program: Program, texts: Texts) -> str | None:
    """Back the record up before an import; return the sentence that says why it couldn't be."""
    from netkeeper.domain.backups import Why  # noqa: PLC0415 - loaded when needed
    from netkeeper.services.backups import back_up_before  # noqa: PLC0415

    with program.open_reader() as reader:
        settings = reader.overview.settings()
    made = back_up_before(program.backups, Why.BEFORE_IMPORT, settings, program.now())
    return texts.fault(made.problem.code, made.problem.facts) if made.problem else None


def document(report: ImportReport, texts: Texts) -> dict[str, object]:
    """Return a report as JSON: its sentences, and the codes and facts that they are made of."""
    return {
        "name": report.name,
        "made_on": report.made_on,
        "changes": report.changes,
        "files": [_file(each, texts) for each in report.files],
        "people": report.people,
        "invitations": report.invitations,
        "accepted": report.accepted,
        "comparison": _comparison(report.comparison) if report.comparison else None,
        "problems": [_problem(each, texts) for each in report.problems],
        "others": [{"name": each.name, "why": each.why} for each in report.others],
        "repairable": report.repairable,
        "calendar": report.calendar,
        "tables": report.tables,
        "newcomers": report.newcomers,
    }


def _file(file: FileReport, texts: Texts) -> dict[str, object]:
    return as_dict(file) | {"skipped": [_left_out(each, texts) for each in file.skipped]}


def _left_out(row: Skipped, texts: Texts) -> dict[str, object]:
    why = texts.left_out(row.code, row.facts)
    return {"line": row.line, "why": why, "code": row.code, "facts": dict(row.facts)}


def _problem(remark: Remark, texts: Texts) -> dict[str, object]:
    return {
        "code": remark.code,
        "file": remark.file,
        "line": remark.line,
        "text": texts.archive(remark.code, remark.places),
        "facts": dict(remark.facts),
    }


def _comparison(found: Comparison) -> dict[str, object]:
    return {
        "since": found.since,
        "accepted": _requests(found.accepted),
        "vanished": _requests(found.vanished),
        "still_pending": _requests(found.still_pending),
    }


def _requests(found: Sequence[Compared]) -> list[dict[str, object]]:
    return [{"id": each.invitation_id, "name": each.name, "on": each.on} for each in found]


def _lines(report: ImportReport, texts: Texts, *, kept: bool) -> Iterator[str]:
    """Yield the text form: the files, what is wrong with them, what the record holds."""
    for file in report.files:
        yield from _file_lines(file, texts)
    if report.others:
        yield texts.sentence("import.others", count=len(report.others))
    yield from (f"- {texts.archive(each.code, each.places)}" for each in report.problems)
    if report.calendar is not None:
        yield from _calendar_lines(report.calendar, texts, kept=kept)
    if not report.changes:
        yield texts.sentence("import.nothing_new")
    held = {
        "people": report.people,
        "invitations": report.invitations,
        "accepted": report.accepted,
    }
    yield texts.sentence("import.holds" if kept else "import.would_hold", **held)
    if report.comparison is not None:
        yield from _comparison_lines(report.comparison, texts)


def _file_lines(file: FileReport, texts: Texts) -> Iterator[str]:
    facts = as_dict(file) | {"skipped": file.skipped_rows}
    if file.known:
        yield texts.sentence("import.known", **facts)
        return
    code = "import.messages" if file.kind == "messages" else "import.file"
    yield texts.sentence(code, **facts)
    for row in file.skipped[:_SHOWN_LINES]:
        yield f"  {texts.left_out_at(row.line, row.code, row.facts)}"
    if (more := file.skipped_rows - _SHOWN_LINES) > 0:
        yield f"  {texts.sentence('import.more_lines', count=more)}"


def _calendar_lines(made: CalendarReport, texts: Texts, *, kept: bool) -> Iterator[str]:
    """Yield who was taken for the user, and the meetings that a calendar makes."""
    own = [each.address for each in made.owners if each.is_me]
    code = "import.own_guessed" if made.guessed else "import.own_told"
    if own:
        yield texts.sentence(code, addresses=", ".join(own))
    elif made.owners:
        yield texts.sentence("import.own_unknown")
    if made.count:
        yield texts.sentence("import.meetings" if kept else "import.would_meet", count=made.count)
    for each in made.meetings[:_SHOWN_LINES]:
        title = " · ".join(filter(None, (each.title, each.place)))
        names = ", ".join(guest.name for guest in each.people)
        kind = texts.kind(MeetingKind(each.kind))
        code = "import.meeting" if title else "import.meeting_untitled"
        yield "  " + texts.sentence(code, on=each.on, title=title, kind=kind, names=names)
    if (more := made.count - _SHOWN_LINES) > 0:
        yield f"  {texts.sentence('import.more_meetings', count=more)}"


def _comparison_lines(found: Comparison, texts: Texts) -> Iterator[str]:
    groups = {
        "accepted": found.accepted,
        "vanished": found.vanished,
        "still_pending": found.still_pending,
    }
    counts = {name: len(requests) for name, requests in groups.items()}
    if found.since is None:
        yield texts.sentence("import.compared", **counts)
    else:
        yield texts.sentence("import.compared_since", since=found.since, **counts)
    for name, requests in groups.items():
        if requests:
            names = ", ".join(each.name for each in requests)
            yield f"  {texts.sentence(f'import.compared.{name}', names=names)}"
