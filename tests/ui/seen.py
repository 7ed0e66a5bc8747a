"""What is seen of the page that somebody is at, and what the record then holds."""

from __future__ import annotations


def names(hand):
    """Return what the rows of the page's list are called."""
    model = hand.page.model
    return [model.index(row).data() for row in range(model.rowCount())]


def current(hand):
    """Return the id of the row at hand."""
    return hand.page.view.current_id()


def entries(hand):
    """Return what the journey of the person shown says, entry by entry."""
    timeline = hand.page.pane.detail.timeline
    return [timeline.lines.index(row).data() for row in range(timeline.lines.rowCount())]


def request(hand, number):
    """Return a request of the record."""
    return hand.desk.reader.invitations.get(number)


def state(hand, number):
    """Return the state of a request of the record."""
    return request(hand, number).state
