"""The cards beside the day: the standing, both networks, and the last archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.laying_out import column_of, hold_width, keep_space, stand_abreast
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.services.figures import Figures
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.today.network_card import NetworkCard
    from netkeeper.ui.today.standing_card import StandingCard
    from netkeeper.ui.widgets.link_button import LinkButton
    from netkeeper.ui.widgets.wrapped_label import WrappedLabel

_SIDE_BY_SIDE = 560  # px from which two cards stand side by side under the sections


class Rail(Spoken):
    """The cards beside the day's sections, or under them.

    Its room is there from the first paint on; the cards are made after it, a piece a turn, since
    they have nothing to show before the figures are read.
    """

    standing_card: StandingCard
    network_card: NetworkCard
    archive_label: WrappedLabel
    import_link: LinkButton

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._width = 0
        self._figures: Figures | None = None
        self.is_furnished = False
        self._abreast = False
        self._cards = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._column = column_of(desk.theme, (), self, gap=16)
        keep_space(desk.theme, self._cards, gap=16)
        desk.theme.changed.connect(self._fit)
        self._fit()
        desk.when_painted(lambda: desk.in_turns(self._furnish()))

    def _furnish(self) -> Iterator[None]:
        from netkeeper.ui.today.network_card import NetworkCard  # noqa: PLC0415 - as said above

        yield
        from netkeeper.ui.today.standing_card import StandingCard  # noqa: PLC0415

        yield
        from netkeeper.ui.widgets.link_button import LinkButton  # noqa: PLC0415
        from netkeeper.ui.widgets.paragraph import warm_up  # noqa: PLC0415
        from netkeeper.ui.widgets.wrapped_label import WrappedLabel  # noqa: PLC0415

        desk, theme = self._desk, self._desk.theme
        self.standing_card = StandingCard(desk)
        yield
        warm_up()
        yield
        self.network_card = NetworkCard(desk)
        yield
        self.archive_label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.import_link = LinkButton(theme)
        self.is_furnished = True
        self._lay_out()
        self.import_link.clicked.connect(lambda: desk.wanted.emit("imports", None))
        self._fit()
        desk.figures.changed.connect(self.show_figures)
        if desk.figures.figures is not None:
            self.show_figures(desk.figures.figures)

    def _lay_out(self) -> None:
        for card in (self.standing_card, self.network_card):
            self._cards.addWidget(card)
        archive = column_of(self._desk.theme, [self.archive_label], gap=0)
        # With an alignment, since the link's own width would bound that of the text above it.
        archive.addWidget(self.import_link, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(self._cards)
        self._column.addLayout(archive)
        self._column.addStretch(1)

    def show_figures(self, figures: Figures) -> None:
        """Show the figures."""
        self._figures = figures
        self.network_card.show_counts(figures.counts)
        self.standing_card.show_figures(figures)
        if figures.last_import is None:
            self.archive_label.set_text(self.tr("No LinkedIn archive imported yet."))
            self.import_link.set_label(self.tr("Import an archive"))
        else:
            day = formats.day(figures.last_import[0])
            self.archive_label.set_text(self.tr("LinkedIn archive of {day}.").format(day=day))
            self.import_link.set_label(self.tr("Import the next one"))

    def enter(self) -> bool:
        """Give the keyboard to the rail's first link; False while there is none."""
        if not self.is_furnished:
            return False
        standing = self.standing_card.link
        first = self.import_link if standing.isHidden() else standing
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def set_width(self, width: int, room: float = 0) -> None:
        """Stand beside the sections, so wide at a body of 13 px; or under them, in some room."""
        self._width = width
        self._abreast = not width and room >= _SIDE_BY_SIDE
        stand_abreast(self._cards, self._abreast)
        self._fit()

    def _fit(self) -> None:
        hold_width(self, self._desk.theme.px(self._width))
        for place in range(self._cards.count()):
            self._cards.setStretch(place, int(self._abreast))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        if self._figures is not None:
            self.show_figures(self._figures)
