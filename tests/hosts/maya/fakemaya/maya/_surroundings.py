"""Commands about the program itself."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable
from typing import Any

from ._program import PROGRAM
from ._rules import command

_numbers = itertools.count(1)
_jobs: dict[int, tuple[str, Callable[[], Any]]] = {}
_running: list[int] = []


@command('batch/b/c version/v/c apiVersion/api/c')
def about(*, mode: str, **said: Any) -> Any:
    if 'batch' in said:
        return PROGRAM.is_batch
    return PROGRAM.version if 'version' in said else int(PROGRAM.version) * 10000


@command('lowestPriority/lp/c lowPriority/low/c')
def evalDeferred(code: Any, *, mode: str, **said: Any) -> None:
    """CommandsPython, evalDeferred: when Maya is idle; with lowestPriority after everything else."""
    function = code if callable(code) else lambda: PROGRAM.execute(code)
    PROGRAM.idle.append((bool(said.get('lowestPriority')), function))


@command('userAppDir/uad/c')
def internalVar(*, mode: str, **said: Any) -> str:
    return PROGRAM.preferences.rstrip('/') + '/'


@command('exists/ex/c stringValue/sv/c remove/rm/c')
def _option_var(*, mode: str, **said: Any) -> Any:
    if 'exists' in said:
        return said['exists'] in PROGRAM.option_vars
    if 'stringValue' in said:
        PROGRAM.option_vars[said['stringValue'][0]] = said['stringValue'][1]
    return None


def optionVar(**said: Any) -> Any:
    """Its query flag takes the name (CommandsPython, optionVar)."""
    wanted = said.get('query', said.get('q'))
    return PROGRAM.option_vars.get(wanted, 0) if isinstance(wanted, str) else _option_var(**said)


@command('noContext/n/c')
def warning(text: str, *, mode: str, **said: Any) -> None:
    sys.stderr.write(f'# Warning: {text}\n')


@command('event/e/c kill/k/c exists/ex/c protected/pro/c killWithScene/kws/c parent/p/c')
def scriptJob(*, mode: str, **said: Any) -> Any:
    if 'event' in said:
        number = next(_numbers)
        _jobs[number] = (said['event'][0], said['event'][1])
        return number
    if 'exists' in said:
        return said['exists'] in _jobs
    if said['kill'] in _running:
        # tk-maya, python/tk_maya/panel_generation.py and others: a job cannot be removed inside of its own callback.
        raise RuntimeError('A scriptJob cannot be killed while it runs.')
    if _jobs.pop(said['kill'], None) is None:
        raise RuntimeError(f'There is no job {said["kill"]}.')
    return None


def fire(event: str) -> None:
    """Has the jobs of an event run."""
    for number, (wanted, function) in list(_jobs.items()):
        if wanted == event:
            _running.append(number)
            try:
                function()
            finally:
                _running.remove(number)
