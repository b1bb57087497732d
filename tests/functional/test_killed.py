"""A worker is killed in the middle of a step: nothing of it has happened, no text is lost, and it can be done again."""

import pytest

DONE = {
    "publish": {"is_public": True, "is_found": True, "is_offered": True},
    "publish_by_the_clock": {"is_public": True, "is_found": True, "is_offered": True, "is_scheduled": False},
    "take_down": {"is_public": False, "is_found": False},
    "translate": {"is_in_review": True},
}


@pytest.mark.parametrize("step", DONE)
def test_killed_in_the_middle_nothing_has_happened_and_the_next_time_does_it(site, step):
    deaths = site.ask("tests.functional.killed", step)

    assert deaths
    for death in deaths:
        assert death["ended_by"] == "SIGKILL", death
        assert death["left"] == death["before"], death
        assert death["broken"] == [], death
        assert death["after"] == {**death["before"], **DONE[step]}, death
