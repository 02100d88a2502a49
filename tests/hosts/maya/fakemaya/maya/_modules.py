"""Modules, as "Distributing Maya plug-ins: modules" (developer help) describes their files."""

from __future__ import annotations

import os
import re
import sys


def find() -> list[str]:
    """Adds what the .mod files of MAYA_MODULE_PATH and of the user's folder name, and answers the folders of scripts."""
    folders = [each for each in os.environ.get('MAYA_MODULE_PATH', '').split(os.pathsep) if each]
    own = os.environ.get('MAYA_APP_DIR', '')
    scripts: list[str] = []
    for folder in [*folders, *([os.path.join(own, 'modules')] if own else [])]:
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            if name.endswith('.mod'):
                scripts += _read(os.path.join(folder, name))
    return scripts


def _read(path: str) -> list[str]:
    """A line ``+ NAME VERSION PATH`` begins a module; a relative path is beside the file, those after it in the module."""
    scripts: list[str] = []
    base = ''
    with open(path, encoding='utf-8') as file:
        lines = [line.strip() for line in file if line.strip() and not line.startswith('//')]
    for line in lines:
        if found := re.fullmatch(r'\+ (?:[A-Z]+:\S+ )*(\S+) (\S+) (.+)', line):
            base = os.path.normpath(os.path.join(os.path.dirname(path), found[3]))
            if not os.path.isdir(base):
                raise RuntimeError(f'{path}: there is no {base}')
        elif found := re.fullmatch(r'scripts: (.+)', line):
            scripts.append(os.path.join(base, found[1]))
            sys.path.append(scripts[-1])
        elif found := re.fullmatch(r'PYTHONPATH\+:=(.+)', line):
            sys.path.append(os.path.join(base, found[1]))
        else:
            raise RuntimeError(f'{path}: Maya does not understand "{line}"')
    return scripts
