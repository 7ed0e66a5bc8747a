"""What is put by as the window closes: what was typed into forms, and no secret."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from netkeeper.ui.background.unsaved import typed_in
from netkeeper.ui.locking.passphrase_field import PassphraseField
from netkeeper.ui.widgets.search_field import SearchField


def test_neither_secrets_nor_figures_nor_searches_nor_what_stood_there_are_texts(theme, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    line, untouched, figure = QLineEdit(), QLineEdit("as it was"), QSpinBox()
    secret, search = PassphraseField(theme), SearchField(theme)
    column = QVBoxLayout(page)
    for each in (line, untouched, figure, secret, search):
        column.addWidget(each)
    page.show()
    secret.show_button.click()
    qtbot.keyClicks(line, "Luc Roy")
    for each in (secret.edit, search.edit, figure):
        qtbot.keyClicks(each, "12")
    assert typed_in(page) == ["Luc Roy"]
