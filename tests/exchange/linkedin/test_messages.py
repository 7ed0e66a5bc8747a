"""What an inbox tells: notes that were accepted, and who exchanges with the owner."""

from datetime import UTC, date, datetime

import pytest

from netkeeper.exchange.linkedin import invitations, messages
from netkeeper.exchange.linkedin.owner import Owner
from netkeeper.exchange.linkedin.problems import KEPT_SKIPS, Code
from tests.exchange.linkedin.archives import (
    IN,
    MESSAGES,
    both,
    message_facts,
    sample,
    skips_of,
)

ME = Owner("Camille Desrosiers", "camille")
NINE = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"


def message(conversation, sender, to, at, content="…", **more):
    """Return a row of today's form; the addresses are made of the given names."""
    people = {"Camille Desrosiers": f"{IN}camille", "": ""}
    urls = more.get("urls") or people.get(to, f"{IN}{to.split()[0].lower()}")
    return (
        ",".join(
            [
                conversation,
                more.get("title", ""),
                sender,
                more.get("url", people.get(sender, f"{IN}{sender.split()[0].lower()}")),
                f'"{to}"',
                f'"{urls}"',
                f"{at} UTC",
                "",
                f'"{content}"',
                more.get("folder", "INBOX"),
                "",
                more.get("draft", "No"),
            ]
        )
        + "\n"
    )


def sent(at, content="…", conversation="2-a", **more):
    return message(conversation, "Camille Desrosiers", "Ada Exemple", at, content, **more)


def received(at, content="…", conversation="2-a", **more):
    return message(conversation, "Ada Exemple", "Camille Desrosiers", at, content, **more)


def exchanged(facts):
    return {one.name: (one.slug, one.two_way) for one in facts.exchanges}


def test_todays_inbox_is_boiled_down():
    rows, _ = both(invitations.read(sample("2026/Invitations.csv")))
    notes = [row.note_key for row in rows if row.note_key]
    facts = messages.read(sample("2026/messages.csv"), notes)
    assert exchanged(facts) == {
        "Julie Tremblay-Gagné": ("julie-tremblay-gagné-8a2b1c", True),
        "Zoë Brandt": ("zoë-brandt-7c41d2", False),
        "Marc-André Côté, ing.": ("marc-andre-cote-ing", True),
    }
    assert facts.exchanges[0].first_on == date(2025, 11, 13)
    assert facts.exchanges[0].last_on == date(2025, 11, 14)
    assert facts.messages == 9
    assert facts.accepted_notes == {
        rows[0].note_key: datetime(2025, 11, 13, 2, 10, 41, tzinfo=UTC),
        rows[1].note_key: datetime(2026, 1, 14, 13, 0, tzinfo=UTC),
    }
    assert not facts.skipped
    assert not facts.problems


@pytest.mark.parametrize(
    ("path", "people"),
    [
        (
            "2025/messages.csv",
            {"Lena Vogt": ("lena-vogt", True), "Zoë Brandt": ("zoë-brandt-7c41d2", False)},
        ),
        (
            "2023-12/messages.csv",
            {"Theo Grant": ("theogrant", True), "Nadia Haddad": ("nadia-haddad-trad", True)},
        ),
        (
            "2021/messages.csv",
            {"Priya Raman": ("priya-raman-77", True)},
        ),
        (
            "2018/Messages.csv",
            {
                "Theo Grant": (None, True),
                "Lena Vogt": (None, False),
                "Priya Raman": (None, False),
                "Nadia Haddad": (None, False),
            },
        ),
    ],
)
@pytest.mark.parametrize("owner", [None, Owner("Camille Desrosiers")])
def test_older_inboxes_are_boiled_down(path, people, owner):
    facts = messages.read(sample(path), (), owner)
    assert exchanged(facts) == people
    assert facts.messages == 5


def test_the_first_and_the_last_day_are_kept_whoever_wrote():
    facts = message_facts(
        MESSAGES
        + received("2025-03-04 23:59:59")
        + sent("2024-01-02 00:00:00")
        + received("2023-12-31 12:00:00")
        + sent("2024-05-06 12:00:00", conversation="2-b"),
        (),
        ME,
    )
    [one] = facts.exchanges
    assert (one.first_on, one.last_on) == (date(2023, 12, 31), date(2025, 3, 4))


def test_a_group_is_no_exchange_between_two():
    group = f"{IN}camille,{IN}bea"
    facts = message_facts(
        MESSAGES
        + sent("2024-01-01 00:00:00")
        + received("2024-01-02 00:00:00", urls=group)
        + received("2024-01-02 00:00:00", conversation="2-t", title="Guilde"),
        (),
        ME,
    )
    assert not facts.exchanges
    assert facts.messages == 3


@pytest.mark.parametrize(
    ("rows", "people"),
    [
        # A name with a comma is one person when that person writes too.
        (
            (
                'c,,Ann B,/in/ann,"Max C, ing.",2021-01-01 00:00:00 UTC,,Hello,INBOX\n'
                'c,,"Max C, ing.",/in/max,Ann B,2021-01-02 00:00:00 UTC,,Hello,INBOX\n'
            ),
            {"Max C, ing.": ("max", True)},
        ),
        # Nobody can tell two names from one with a title.
        ('c,,Ann B,/in/ann,"Max C, Eve D",2021-01-01 00:00:00 UTC,,Hello,INBOX\n', {}),
        # Somebody else writes to somebody else: another's inbox.
        ("c,,Max C,/in/max,Eve D,2021-01-01 00:00:00 UTC,,Hello,INBOX\n", {}),
    ],
)
def test_without_recipients_addresses_names_must_tell(rows, people):
    other = "x,,Ann B,/in/ann,Zed Z,2021-02-01 00:00:00 UTC,,Hello,INBOX\n"
    facts = message_facts(NINE + rows + other, (), Owner("Ann B", "ann"))
    assert exchanged(facts) == {**people, "Zed Z": (None, False)}


class TestOwnerInMessages:
    def test_whoever_takes_part_in_everything_is_the_owner(self):
        facts = message_facts(
            MESSAGES
            + sent("2024-01-01 00:00:00")
            + message("2-b", "Bea Exemple", "Camille Desrosiers", "2024-01-02 00:00:00")
        )
        assert exchanged(facts) == {"Ada Exemple": ("ada", False), "Bea Exemple": ("bea", False)}

    def test_one_conversation_alone_doesnt_tell(self):
        facts = message_facts(MESSAGES + sent("2024-01-01 00:00:00"))
        assert not facts.exchanges
        assert [problem.code for problem in facts.problems] == [Code.UNKNOWN_OWNER]

    def test_somebody_elses_inbox_tells_of_no_exchange(self):
        rows = sent("2024-01-01 00:00:00") + message(
            "2-b", "Bea Exemple", "Camille Desrosiers", "2024-01-02 00:00:00"
        )
        facts = message_facts(MESSAGES + rows, (), Owner("Rex Dorn", "rexdorn"))
        assert not facts.exchanges
        assert [problem.code for problem in facts.problems] == [Code.UNKNOWN_OWNER]

    def test_who_only_writes_is_no_owner_where_recipients_have_no_address(self):
        facts = message_facts(
            NINE + "c,,Max C,/in/max,Ann B,2021-01-01 00:00:00 UTC,,Buy,INBOX\n" * 5
        )
        assert not facts.exchanges

    def test_a_changed_name_is_still_the_owner(self):
        facts = message_facts(
            MESSAGES + received("2024-01-01 00:00:00").replace("Camille Desrosiers", "Camille Roy"),
            (),
            ME,
        )
        assert exchanged(facts) == {"Ada Exemple": ("ada", False)}


class TestNotes:
    NOTE = ("Camille Desrosiers", "Ada Exemple", "Bonjour Ada, ravie du 5 à 7.")

    def accepted(self, *rows):
        return message_facts(MESSAGES + "".join(rows), [self.NOTE], ME).accepted_notes

    def test_a_note_that_opens_a_conversation_was_accepted_then(self):
        text = "Bonjour Ada,\n\n ravie du 5 à 7."
        found = self.accepted(received("2024-01-03 00:00:00"), sent("2024-01-02 01:02:03", text))
        assert found == {self.NOTE: datetime(2024, 1, 2, 1, 2, 3, tzinfo=UTC)}

    def test_a_note_is_found_in_a_message_of_html(self):
        html = "<p class=''x''>Bonjour Ada,</p><p>ravie du 5 &agrave; 7.</p>".replace("''", '""')
        assert self.accepted(sent("2024-01-02 01:02:03", html)).keys() == {self.NOTE}

    def test_a_note_in_the_middle_of_a_conversation_proves_nothing(self):
        found = self.accepted(
            received("2024-01-01 00:00:00"), sent("2024-01-02 01:02:03", self.NOTE[2])
        )
        assert not found

    def test_other_words_are_another_message(self):
        assert not self.accepted(sent("2024-01-02 01:02:03", self.NOTE[2] + " Camille"))

    def test_the_same_words_to_somebody_else_prove_nothing(self):
        row = message(
            "2-b", "Camille Desrosiers", "Bea Exemple", "2024-01-02 01:02:03", self.NOTE[2]
        )
        assert not self.accepted(row)

    def test_a_draft_of_the_note_proves_nothing(self):
        assert not self.accepted(sent("2024-01-02 01:02:03", self.NOTE[2], draft="Yes"))

    def test_a_note_is_found_without_knowing_the_owner(self):
        facts = message_facts(MESSAGES + sent("2024-01-02 01:02:03", self.NOTE[2]), [self.NOTE])
        assert self.NOTE in facts.accepted_notes

    def test_of_two_conversations_with_the_note_the_first_counts(self):
        found = self.accepted(
            sent("2024-02-02 00:00:00", self.NOTE[2], conversation="2-b"),
            sent("2024-01-02 00:00:00", self.NOTE[2]),
        )
        assert found == {self.NOTE: datetime(2024, 1, 2, tzinfo=UTC)}

    def test_in_the_same_second_the_note_is_first(self):
        found = self.accepted(
            sent("2024-01-02 00:00:00", self.NOTE[2]), sent("2024-01-02 00:00:00", "Camille")
        )
        assert self.NOTE in found


@pytest.mark.parametrize(
    "row",
    [
        sent("2024-01-01 00:00:00", draft="Yes"),
        received("2024-01-01 00:00:00", folder="SPAM"),
        received("2024-01-01 00:00:00", "<p class=''spinmail''>".replace("''", '""')),
        received("2024-01-01 00:00:00", "Hi %FIRSTNAME%,"),
        message("2-x", "LinkedIn Member", "Camille Desrosiers", "2024-01-01 00:00:00", url=""),
    ],
)
def test_some_messages_say_nothing_of_two_people(row):
    facts = message_facts(MESSAGES + row, (), ME)
    assert not facts.exchanges
    assert facts.messages == 1


@pytest.mark.parametrize("at", ["2024-02-30 00:00:00", "2024-01-01 24:00:00", "soon", ""])
def test_a_message_without_a_day_is_left_out(at):
    facts = message_facts(MESSAGES + sent(at) + sent("2024-01-01 00:00:00"), (), ME)
    assert skips_of(facts.skipped) == [(2, "row_bad_date")]
    assert facts.messages == 1


def test_two_instants_on_two_lines_are_none():
    two = '"2024-01-01 00:00:00 UTC\n2024-01-02 00:00:00 UTC"'
    row = sent("soon").replace("soon UTC", two)
    facts = message_facts(MESSAGES + row + sent("2024-01-01 00:00:00"), (), ME)
    assert skips_of(facts.skipped) == [(2, "row_bad_date")]
    assert facts.messages == 1


def test_messages_on_several_lines_count_as_lines():
    facts = message_facts(
        MESSAGES + sent("2024-01-01 00:00:00", "one\ntwo\n\nthree") + sent("soon"), (), ME
    )
    assert [row.line for row in facts.skipped] == [6]


def test_of_many_bad_rows_the_first_are_kept_and_all_are_counted():
    facts = message_facts(MESSAGES + sent("soon") * (KEPT_SKIPS + 5), (), ME)
    assert len(facts.skipped) == KEPT_SKIPS
    assert facts.skipped_counts == {Code.BAD_DATE: KEPT_SKIPS + 5}


def test_no_word_of_a_message_is_kept():
    facts = message_facts(MESSAGES + sent("2024-01-01 00:00:00", "a secret") * 3, (), ME)
    assert "secret" not in repr(facts)


def test_a_spreadsheets_date_is_read_as_pacific_time():
    row = sent("2024-01-01 00:00:00").replace("2024-01-01 00:00:00 UTC", "2024-01-01 20:00")
    facts = message_facts(MESSAGES + row, (), ME)
    assert facts.exchanges[0].first_on == date(2024, 1, 2)
