"""Two machines run what is due by the clock at the same moment: everything happens once."""


def test_everything_happens_once(site):
    said = site.ask("tests.functional.clock")

    assert said["ended"] == [0, 0]
    assert set(said["effects"].values()) == {1}, said["effects"]


def test_mail_leaves_once_even_if_one_takes_the_other_for_dead(site):
    said = site.ask("tests.functional.clock", "unlocked")

    assert said["ended"] == [0, 0]
    # The page may have been published twice, with the same text; the history then says so.
    effects = {name: number for name, number in said["effects"].items() if name != "publications"}
    assert set(effects.values()) == {1}, effects
