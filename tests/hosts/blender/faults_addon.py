"""A bridge that fails in every way, seen from inside Blender: nothing raises, nothing waits, each step does little."""

from __future__ import annotations

import os
import socket
from typing import Any

import addon_driver as addon
import bpy
from addon_driver import session, turn, words
from host_driver import FaultyBridge, run, wait_until

WORK = os.environ['WORK']
SCENE = os.path.join(WORK, 'film', 'scene.blend')

#: What one step may do at most: the core goes on with 4 requests, which together read at most 1 MiB.
MOST_BYTES = 1024 * 1024
MOST_REQUESTS = 4
#: Calls of sockets: blocks come in as many pieces as the system likes.
MOST_CALLS = 200

faulty = FaultyBridge()
bytes_of_step = calls_of_step = 0
largest = {'bytes': 0, 'calls': 0, 'requests': 0}
raised: list[str] = []


class CountingSocket(socket.socket):
    """Counts what goes through it, and refuses to wait."""

    def recv(self, *arguments: Any) -> bytes:
        global bytes_of_step, calls_of_step
        assert not self.getblocking(), 'a socket that waits'
        calls_of_step += 1
        received = super().recv(*arguments)
        bytes_of_step += len(received)
        return received

    def send(self, *arguments: Any) -> int:
        global calls_of_step
        assert not self.getblocking(), 'a socket that waits'
        calls_of_step += 1
        return super().send(*arguments)


def count_steps() -> None:
    """Every step of the session is counted; what it raises would stop the timer of a window."""
    sessions = addon.module('session')
    original = sessions.on_timer
    addon.module('client.exchange').socket.socket = CountingSocket

    def on_timer() -> Any:
        global bytes_of_step, calls_of_step
        bytes_of_step = calls_of_step = 0
        requests = session().panel._calls
        before = requests.steps
        try:
            return original()
        except BaseException as error:
            raised.append(repr(error))
            raise
        finally:
            largest['bytes'] = max(largest['bytes'], bytes_of_step)
            largest['calls'] = max(largest['calls'], calls_of_step)
            largest['requests'] = max(largest['requests'], requests.steps - before)

    sessions.on_timer = on_timer


def key() -> str:
    return addon.state()


def until_key(wanted: str) -> Any:
    try:
        yield from wait_until(lambda: key() == wanted, wanted)
    except AssertionError:
        raise AssertionError(f'never {wanted}, but {key()}: {words()}') from None


def until_greyed() -> Any:
    """The last known state stays, greyed, with what is wrong as advice."""
    try:
        yield from wait_until(lambda: row()['isGreyed'], 'the greyed state')
    except AssertionError:
        raise AssertionError(f'not greyed: {words()}') from None


def row() -> Any:
    return next(each for each in session().view['rows'] if each['kind'] == 'state')


def again() -> Any:
    """The bridge is well again, and the panel finds that by itself, sooner when it is told to look."""
    faulty.calm()
    session().press('retry', {})
    session().press('refresh', {})
    try:
        yield from wait_until(lambda: not row()['isGreyed'] and key() in ('modified', 'normal'), 'the bridge again')
    except AssertionError:
        raise AssertionError(f'not back: {session().panel.report()} {words()}') from None


def fails(fault: str, **more: object) -> Any:
    """While everything fails so, the panel is drawn, and keeps what it knows."""
    seen = len(faulty.seen()['here'])
    faulty.behave(fault, **more)
    session().press('refresh', {})
    yield from wait_until(lambda: len(faulty.seen()['here']) > seen + 1, 'requests that fail')
    for _ in range(20):
        yield 0.05
        words()
    # What was known stays, unless the answer itself said something that cannot be used.
    assert key() in ('modified', 'normal', 'unusable'), words()
    yield from again()


def test_it_works_while_nothing_fails():
    addon.install()
    count_steps()
    os.makedirs(os.path.dirname(SCENE))
    bpy.ops.wm.save_as_mainfile(filepath=SCENE)
    yield from until_key('none')
    session().press('createProject', {})
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the dialog')
    session().answer('submit')
    yield from until_key('untracked')
    addon.write('message', 'first')
    session().press_primary()
    yield from until_key('normal')


def test_answers_that_take_five_seconds():
    faulty.behave('slow', milliseconds=5000)
    steps = session().steps
    session().press('refresh', {})
    # Blender goes on meanwhile: many steps for one answer.
    yield 1.0
    assert session().steps > steps + 10
    assert 'Up to date' in words()
    yield from again()


def test_a_hang_up_half_way():
    yield from fails('hangsUpHalfWay')


def test_a_hang_up_before_a_byte():
    yield from fails('hangsUp')


def test_an_oversized_answer():
    before = largest['bytes']
    yield from fails('oversized')
    # It is read in steps, until it is known to be too large: one more step than what a panel takes.
    assert largest['bytes'] <= MOST_BYTES, (before, largest)
    assert largest['bytes'] > 100_000, largest


def test_a_wrong_token():
    yield from fails('wrongToken')


def test_what_is_no_answer():
    for fault in ('garbage', 'notJson', 'noLength', 'broken'):
        yield from fails(fault)


def test_a_squatter_never_gets_the_token():
    seen = len(faulty.seen()['here'])
    faulty.squat()
    session().press('refresh', {})
    yield from until_greyed()
    assert not [each for each in faulty.seen()['here'][seen:] if each['hadToken']]
    yield from again()


def test_the_bridge_ends_and_starts_at_another_port():
    faulty.go_away()
    session().press('refresh', {})
    yield from until_greyed()
    assert 'The clst bridge is not running' in words()
    faulty.come_back()
    # By itself: nothing is pressed.
    yield from wait_until(lambda: not row()['isGreyed'], 'the bridge at its new port')


def test_a_discovery_file_that_cannot_be_used():
    for how in ('missing', 'garbage', 'public', 'other computer'):
        faulty.spoil_discovery(how)
        session().press('refresh', {})
        yield from until_greyed()
        yield from again()


def test_nothing_was_raised_and_no_step_did_much():
    assert raised == []
    assert 0 < largest['calls'] <= MOST_CALLS, largest
    assert 0 < largest['bytes'] <= MOST_BYTES, largest
    assert 0 < largest['requests'] <= MOST_REQUESTS, largest


run(globals(), turn)
