"""Tests of which some fail, each in its own way."""

from host_driver import run


def test_passes_after_two_turns():
    yield 0.01
    yield


def test_fails_after_a_turn():
    yield
    assert not 'text', 'there is a text'


def test_cannot_be_called(missing):
    raise RuntimeError('never reached')


def test_leaves():
    raise SystemExit(3)


def test_is_still_run():
    pass


run(globals())
