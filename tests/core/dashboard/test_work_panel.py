"""What every list of the first screen does, whatever it lists."""

from datetime import UTC, datetime

import pytest

from core.dashboard.panels import UNFOLDED, Row, WorkPanel
from core.editorial.turns import Turn

NOW = datetime(2026, 3, 20, 16, tzinfo=UTC)


class LettersPanel(WorkPanel):
    name = "letters"
    heading = "Letters"
    action = "Answer"
    rows = ()

    def items(self, user):
        return [
            Row(title, f"/letters/{title}/", Turn("waiting", "Unread", since=since, note=f"{title} says"))
            for title, since in self.rows
        ]


def shown(panel, rf, rows=()):
    panel.rows = rows
    request = rf.get("/admin/")
    request.user = None
    return panel.render_html({"request": request, "csrf_token": "a-token"})


@pytest.fixture
def panel():
    return LettersPanel()


def test_heading_counts_and_the_age_of_the_oldest_is_told(panel, rf, time_machine):
    time_machine.move_to(NOW)

    html = shown(
        panel, rf, [("B", datetime(2026, 3, 18, tzinfo=UTC)), ("A", datetime(2026, 3, 8, 16, tzinfo=UTC)), ("C", None)]
    )

    assert "Letters (3)" in html
    assert "Oldest: 12 days" in html


def test_each_row_has_one_action_that_names_what_it_acts_on(panel, rf):
    html = shown(panel, rf, [("A", NOW)])

    assert html.count("Answer") == 1
    assert 'href="/letters/A/">Answer<span class="w-sr-only"> A</span></a>' in html
    assert "A says" in html


def test_action_that_changes_something_is_a_button_with_a_token(panel, rf):
    panel.posts = True

    html = shown(panel, rf, [("A", NOW)])

    assert '<form method="post" action="/letters/A/">' in html
    assert 'value="a-token"' in html


def test_what_comes_after_the_first_rows_is_folded_but_there(panel, rf):
    html = shown(panel, rf, [(f"Letter {n}", NOW) for n in range(UNFOLDED + 2)])

    unfolded, folded = html.split("<details>")
    assert unfolded.count('class="work__row"') == UNFOLDED
    assert folded.count('class="work__row"') == 2
    assert "2 more" in folded


def test_empty_panel_says_something_or_is_left_out(panel, rf):
    assert shown(panel, rf) == ""

    panel.empty = "No letters today."
    assert "No letters today." in shown(panel, rf)


def test_panel_that_does_not_concern_a_member_is_left_out(panel, rf):
    panel.concerns = lambda user: False

    assert shown(panel, rf, [("A", NOW)]) == ""


def test_titles_are_text_and_not_markup(panel, rf):
    html = shown(panel, rf, [("<b>A</b>", NOW)])

    assert "<b>A</b>" not in html
