"""The browser is asked for LinkedIn's pages alone, and for nothing else anywhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from netkeeper.ui.profiles import open_profile

UI = Path(__file__).parents[2] / "netkeeper"


@pytest.mark.parametrize(
    "slug",
    [
        "ada",
        "zoé-ng",
        "李明",
        "..",
        "@evil.example",
        "//evil.example",
        r"\\evil\x",
        "a b\n",
        "a%2f",
        "",
    ],
)
def test_a_slug_of_any_kind_opens_a_page_of_linkedin(monkeypatch, slug):
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url) or True)
    assert open_profile(slug)
    (url,) = asked
    assert (url.scheme(), url.host(), url.port(), url.userInfo()) == (
        "https", "www.linkedin.com", -1, "",
    )  # fmt: skip
    assert url.isValid()


def test_nothing_else_asks_the_system_to_open_anything():
    """The other places show folders and the log, as local files."""
    asking = {
        path.relative_to(UI).as_posix()
        for path in UI.rglob("*.py")
        if re.search(r"openUrl\(|webbrowser|os\.startfile", path.read_text("utf-8"))
    }
    assert asking == {"ui/profiles.py", "ui/preferences/page.py", "ui/exports/page.py"}
    for other in asking - {"ui/profiles.py"}:
        text = (UI / other).read_text(encoding="utf-8")
        assert text.count("openUrl(") == text.count("openUrl(QUrl.fromLocalFile(") == 1
    assert "setOpenExternalLinks" not in "".join(
        path.read_text(encoding="utf-8") for path in UI.rglob("*.py")
    )
