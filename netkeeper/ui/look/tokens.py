"""Name every colour once: the light, dark and high-contrast sets, and the palette made of one."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

FUSION_DARKER = 140  # per cent by which Fusion darkens a window's colour for an outline
DISABLED = 0.45  # how much of the text's colour is left on a disabled control


class Tone(StrEnum):
    """The colours that text, icons and bars may take; each names a field of `Tokens`."""

    TX = "tx"
    TX2 = "tx2"
    TX3 = "tx3"
    AC = "ac"
    ONAC = "onac"  # on the accent alone
    CALM = "calm"
    WATCH = "watch"
    RISK = "risk"


class Tokens(NamedTuple):
    """The colours of one look, and the two widths that follow from its contrast."""

    dark: bool
    high_contrast: bool
    win: QColor  # window, detail pane
    side: QColor  # sidebar
    base: QColor  # lists, cards, footer
    hover: QColor  # row under the pointer, key chip
    sel: QColor  # selection with focus
    sel0: QColor  # selection without focus, chips, tabs
    onsel: QColor  # text on a selection with focus
    line: QColor  # hairlines
    bord: QColor  # outlines of buttons: decor, the button's text carries its meaning
    edge: QColor  # outlines that carry meaning: fields, boxes, rings
    tx: QColor  # text
    tx2: QColor  # second line
    tx3: QColor  # sources, placeholders
    ac: QColor  # the one accent
    onac: QColor  # text on the accent
    calm: QColor
    calm_soft: QColor
    watch: QColor
    watch_soft: QColor
    risk: QColor
    risk_soft: QColor
    disc: QColor  # filled disc
    ondisc: QColor
    tip: QColor  # toast, tool tip
    ontip: QColor
    tipac: QColor  # the action on a toast

    @property
    def focus_width(self) -> int:
        """Return the width of a focus ring, at a body of 13 px."""
        return 3 if self.high_contrast else 2

    def tone(self, tone: Tone) -> QColor:
        """Return the colour of a tone."""
        colour: QColor = getattr(self, tone)
        return colour

    def on_selection(self) -> Tokens:
        """Return the tokens to paint with on a selected row that has the focus.

        In high contrast the selection is a strong colour, so that all that stands on it takes
        the one colour readable there; elsewhere text keeps its colours.
        """
        if not self.high_contrast:
            return self
        on = self.onsel
        return self._replace(
            dark=self.dark,
            high_contrast=True,
            **dict.fromkeys(("tx", "tx2", "tx3", "ac", "calm", "watch", "risk"), on),
            **dict.fromkeys(("line", "bord", "edge"), on),
            onac=self.sel,
            base=self.sel,
            hover=self.sel,
            disc=on,
            ondisc=self.sel,
        )


def mix(over: QColor, under: QColor, share: float) -> QColor:
    """Return the opaque colour of `share` of one colour laid over another."""
    rest = 1 - share
    return QColor(
        round(over.red() * share + under.red() * rest),
        round(over.green() * share + under.green() * rest),
        round(over.blue() * share + under.blue() * rest),
    )


def _normal(*, dark: bool, **colours: str) -> Tokens:
    """Build a set of normal contrast, where a selection keeps the text's colour."""
    return Tokens(
        dark=dark,
        high_contrast=False,
        onsel=QColor(colours["tx"]),
        **{name: QColor(colour) for name, colour in colours.items()},
    )


def _high(**colours: QColor | str) -> Tokens:
    """Build a high-contrast set of its ground `bg`, `tx`, `sel`, `onsel`, `ac` and three marks.

    Every ground is one, every line is as strong as text, and a filled disc is drawn in the
    text's colour, for a tint could not be told from a ring.
    """
    of = {name: QColor(colour) for name, colour in colours.items()}
    bg, tx = of.pop("bg"), of["tx"]
    grounds = ("win", "side", "base", "hover", "sel0", "tip", "ondisc", "onac")
    softs = ("calm_soft", "watch_soft", "risk_soft")
    inks = ("tx2", "tx3", "line", "bord", "edge", "ontip", "disc")
    return Tokens(
        dark=bg.lightness() < tx.lightness(),
        high_contrast=True,
        tipac=of["ac"],
        **dict.fromkeys(grounds + softs, bg),
        **dict.fromkeys(inks, tx),
        **of,
    )


LIGHT = _normal(
    dark=False,
    win="#F7F7F5",
    side="#EEEEEB",
    base="#FFFFFF",
    hover="#F2F2EF",
    sel="#E3E7F8",
    sel0="#E8E8E4",
    line="#E1E1DD",
    bord="#C9CBD0",
    edge="#7D8088",
    tx="#1C1E23",
    tx2="#545963",
    tx3="#60656F",
    ac="#3D4BB0",
    onac="#FFFFFF",
    calm="#1F7347",
    calm_soft="#E2F1E8",
    watch="#855600",
    watch_soft="#FBEFD5",
    risk="#9C3E14",
    risk_soft="#FAE8DE",
    disc="#DCE0EA",
    ondisc="#3A4150",
    tip="#2B2D33",
    ontip="#FFFFFF",
    tipac="#C3CAFF",
)

DARK = _normal(
    dark=True,
    win="#1C1D20",
    side="#17181A",
    base="#232428",
    hover="#2A2C31",
    sel="#333859",
    sel0="#303238",
    line="#34363C",
    bord="#4B4E57",
    edge="#868A94",
    tx="#ECEDF0",
    tx2="#B0B4BD",
    tx3="#A3A7B0",
    ac="#A9B3FF",
    onac="#16172B",
    calm="#72CFA0",
    calm_soft="#1F3A2D",
    watch="#E8B959",
    watch_soft="#40341A",
    risk="#F3A27C",
    risk_soft="#47291C",
    disc="#3D4250",
    ondisc="#DDE1EA",
    tip="#ECEDF0",
    ontip="#1C1E23",
    tipac="#3D4BB0",
)

HIGH_LIGHT = _high(
    bg="#FFFFFF",
    tx="#000000",
    ac="#0B1FA8",
    sel="#0B1FA8",
    onsel="#FFFFFF",
    calm="#00512B",
    watch="#5C3B00",
    risk="#7A2300",
)

HIGH_DARK = _high(
    bg="#000000",
    tx="#FFFFFF",
    ac="#FFE14D",
    sel="#FFE14D",
    onsel="#000000",
    calm="#7CFFB2",
    watch="#FFD27A",
    risk="#FFB494",
)


def system_high_contrast(palette: QPalette) -> Tokens:
    """Take a high-contrast set from the system's own palette, whose colours the user chose."""
    role = QPalette.ColorRole
    text = palette.color(role.Text)
    return _high(
        bg=palette.color(role.Base),
        tx=text,
        ac=palette.color(role.Link),
        sel=palette.color(role.Highlight),
        onsel=palette.color(role.HighlightedText),
        calm=text,
        watch=text,
        risk=text,
    )


def palette_of(tokens: Tokens) -> QPalette:
    """Return the palette that makes Qt's own controls agree with the painted ones."""
    role = QPalette.ColorRole
    palette = QPalette()
    for colour, roles in (
        (tokens.win, (role.Window,)),
        (tokens.base, (role.Base, role.Button)),
        (tokens.hover, (role.AlternateBase,)),
        (tokens.line, (role.Midlight,)),
        (tokens.bord, (role.Mid,)),
        (tokens.edge, (role.Dark, role.Shadow)),
        (tokens.tx, (role.WindowText, role.Text, role.ButtonText, role.BrightText)),
        (tokens.onsel, (role.HighlightedText,)),
        (tokens.tx3, (role.PlaceholderText,)),
        (tokens.sel, (role.Highlight,)),
        (tokens.ac, (role.Accent, role.Link, role.LinkVisited)),
        (tokens.tip, (role.ToolTipBase,)),
        (tokens.ontip, (role.ToolTipText,)),
    ):
        for each in roles:
            palette.setColor(each, colour)
    if not tokens.high_contrast:
        palette.setColor(QPalette.ColorGroup.Inactive, role.Highlight, tokens.sel0)
    faded = mix(tokens.tx, tokens.win, DISABLED)
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, faded)
    return palette


def control_palette_of(tokens: Tokens) -> QPalette:
    """Return the palette of Fusion's own fields, check boxes and lists to choose from.

    Fusion outlines them in the window's colour darkened by 140, and in the highlight's when
    they have the focus; on a dark window neither could be seen. Their window colour is not
    painted otherwise, so that it is free to give the outline that carries meaning, and their
    highlight is the accent.
    """
    palette = menu_palette_of(tokens)
    palette.setColor(QPalette.ColorRole.Highlight, tokens.ac)
    palette.setColor(QPalette.ColorRole.HighlightedText, tokens.onac)
    return palette


def menu_palette_of(tokens: Tokens) -> QPalette:
    """Return the palette of Fusion's menus, whose outline is a field's."""
    palette = palette_of(tokens)
    palette.setColor(QPalette.ColorRole.Window, tokens.edge.lighter(FUSION_DARKER))
    return palette
