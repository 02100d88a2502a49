"""The panel description, read by node: Python has no reader of YAML of its own."""
from __future__ import annotations

import functools
import json
import os
import subprocess
from typing import Any, Dict

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), *[os.pardir] * 4))
_READ = "import { parse } from 'yaml'; import { readFileSync } from 'node:fs';" + (
    "process.stdout.write(JSON.stringify(parse(readFileSync(process.argv[1], 'utf8'))))"
)


@functools.lru_cache(maxsize=None)
def _text(path: str) -> str:
    command = ["node", "--input-type=module", "-e", _READ, path]
    return subprocess.run(command, check=True, capture_output=True, cwd=ROOT, encoding="utf-8").stdout


def read_description(path: str = os.path.join(ROOT, "panel.yaml")) -> Dict[str, Any]:
    """A new copy at each call."""
    found: Dict[str, Any] = json.loads(_text(path))
    return found
