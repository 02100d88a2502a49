"""The Python client at a bridge that lets it down: every call ends with an error that has a code, and none hangs."""

import os
import sys

from host_driver import FaultyBridge, run

sys.path.insert(0, os.path.join(os.environ['CLST_ROOT'], 'packages/client-python'))
from clst_client import Client, ClstApiError

faulty = FaultyBridge()

#: What a client says of each fault. `tooShort` is a wrong length that cuts the document.
WANTED = {
    'slow': 'no-answer',
    'silent': 'no-answer',
    'hangsUp': 'no-answer',
    'hangsUpHalfWay': 'no-answer',
    'oversized': 'answer-invalid',
    'endless': 'answer-invalid',
    'wrongToken': 'unauthenticated',
    'busy': 'rate-limited',
    'broken': 'internal',
    'stopping': 'bridge-stopping',
    'tooLong': 'no-answer',
    'tooShort': 'answer-invalid',
    'noLength': 'answer-invalid',
    'garbage': 'no-answer',
    'notJson': 'answer-invalid',
    'otherForm': 'answer-invalid',
    'redirects': 'answer-invalid',
}


def code_of_a_call(timeout=30.0):
    try:
        Client().list_projects(timeout=timeout)
    except ClstApiError as error:
        return error.code
    return None


def test_without_a_fault_the_real_bridge_answers():
    assert code_of_a_call() is None


def test_each_fault_is_an_error_with_its_code():
    found = {}
    for fault in WANTED:
        faulty.behave(fault)
        # Too short only for what would never come.
        found[fault] = code_of_a_call(1.0 if fault in ('slow', 'silent') else 30.0)
        faulty.calm()
    assert found == WANTED, {fault: code for fault, code in found.items() if code != WANTED[fault]}


def test_a_trickle_is_waited_for():
    faulty.behave('trickling')
    assert code_of_a_call() is None
    faulty.calm()


def test_a_fault_can_be_for_one_request():
    faulty.behave('broken', on='GET /v1/projects', times=1)
    assert [code_of_a_call(), code_of_a_call()] == ['internal', None]
    faulty.calm()


def test_nothing_went_where_the_redirect_led():
    assert faulty.seen()['elsewhere'] == []


def test_a_squatter_never_gets_the_token():
    before = len(faulty.seen()['here'])
    faulty.squat()
    assert code_of_a_call() == 'bridge-not-trusted'
    later = faulty.seen()['here'][before:]
    assert later and not any(each['hadToken'] for each in later)
    faulty.calm()


def test_it_is_found_again_at_another_port():
    faulty.go_away()
    assert code_of_a_call() == 'bridge-not-running'
    faulty.come_back()
    assert code_of_a_call() is None


def test_a_discovery_file_that_cannot_be_trusted_is_not():
    found = []
    for how in ('missing', 'garbage', 'public', 'other computer'):
        faulty.spoil_discovery(how)
        found.append(code_of_a_call())
        faulty.calm()
    untrusted = 'bridge-not-trusted'
    assert found == ['bridge-not-running', untrusted, untrusted, 'bridge-not-running']
    assert code_of_a_call() is None


run(globals())
