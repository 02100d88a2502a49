"""A bridge that the test started, found by its discovery file, and started again by the program."""

import json
import urllib.request

from host_driver import Bridge, run, wait_until

NONCE = '8f14e45fceea167a5a36dedd4bea2543'


def test_the_bridge_is_there_and_comes_back_on_another_port():
    bridge = Bridge()
    before = bridge.describe()
    bridge.stop()
    bridge.start()
    yield from wait_until(lambda: bridge.describe()['pid'] != before['pid'], 'the new bridge')
    host = f'http://127.0.0.1:{bridge.describe()["port"]}'
    with urllib.request.urlopen(f'{host}/health?nonce={NONCE}', timeout=60) as answer:
        assert json.load(answer)['product'] == 'clst'


run(globals())
