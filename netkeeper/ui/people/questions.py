"""Ask the two questions of a person, answered in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QWidget

from netkeeper.domain.people import Answer, Question
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.laying_out import column_of, fit_height, keep_space, stand_abreast
from netkeeper.ui.widgets.paragraph import Paragraph, Run
from netkeeper.ui.widgets.segments import Segments
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.look.theme import Theme

_LEAST_QUESTION = 200
ANSWERS = (Answer.YES, Answer.NO, Answer.UNSURE)


class QuestionRow(QWidget):
    """A question, and its answers at the right, or under it where there is no room."""

    answered = Signal(object)  # the answer, or None when it is taken back

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chosen = -1
        self._words = Paragraph(theme)
        self.segments = Segments(theme)
        self.segments.chosen.connect(self._on_chosen)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.segments)
        fit_height(self)
        keep_space(theme, self._row, gap=8, margins=(15, 8, 8, 8))

    def set_words(self, question: str, stressed: str, answers: list[str]) -> None:
        """Change the question, the word in it that matters, and the answers."""
        before, found, after = question.partition(stressed)
        bold = Run(found, Tone.TX, QFont.Weight.DemiBold)
        self._words.set_runs(Run(before), bold, Run(after))
        self.segments.setAccessibleName(question)
        self.segments.set_labels(answers)

    def choose(self, answer: Answer | None) -> None:
        """Show an answer, or none."""
        self._chosen = -1 if answer is None else ANSWERS.index(answer)
        self.segments.choose(self._chosen)

    def _on_chosen(self, index: int) -> None:
        """Tell the answer; the one that already stood is taken back."""
        if index == self._chosen:
            self.choose(None)
            self.answered.emit(None)
        else:
            self._chosen = index
            self.answered.emit(ANSWERS[index])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers where there is room for them."""
        super().resizeEvent(event)
        room = self.width() - self.segments.sizeHint().width()
        if stand_abreast(self._row, room >= self._theme.px(_LEAST_QUESTION)):
            self.updateGeometry()


class QuestionsCard(Card, Spoken):
    """Both questions."""

    answered = Signal(object, object)  # the question, and the answer or None

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.reference = QuestionRow(desk.theme)
        self.introduction = QuestionRow(desk.theme)
        self.reference.answered.connect(lambda it: self.answered.emit(Question.REFERENCE, it))
        self.introduction.answered.connect(lambda it: self.answered.emit(Question.INTRODUCTION, it))
        parts = (self.reference, Hairline(desk.theme), self.introduction)
        column_of(desk.theme, parts, self, gap=0)
        fit_height(self)
        self.retranslate()

    def show_answers(self, reference: Answer | None, introduction: Answer | None) -> None:
        """Show what was answered."""
        self.reference.choose(reference)
        self.introduction.choose(introduction)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        texts = self._desk.texts
        answers = [texts.answer(each) for each in ANSWERS]
        stressed = self.tr("reference", "what the question is about, as it stands in it")
        self.reference.set_words(texts.question(Question.REFERENCE), stressed, answers)
        stressed = self.tr("introduction", "what the question is about, as it stands in it")
        self.introduction.set_words(texts.question(Question.INTRODUCTION), stressed, answers)
