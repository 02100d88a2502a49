"""``read-python.py FOLDER MODULE,…``: reads all Python files below a folder as Python 3.9, and looks at what they import.

Allowed are the standard library, the modules that are named, and what is beside a file: a panel brings all that it needs.
"""
from __future__ import annotations

import ast
import os
import sys
from typing import Iterator, List

#: Not in `sys.stdlib_module_names` of every Python that runs this; added in Python 3.10.
STANDARD = set(getattr(sys, "stdlib_module_names", ())) | {"__future__"}


def python_files(folder: str) -> Iterator[str]:
    for place, _, names in sorted(os.walk(folder)):
        yield from (os.path.join(place, name) for name in sorted(names) if name.endswith(".py"))


def imported(tree: ast.AST) -> Iterator[str]:
    """Names of modules as they are written, without those that begin with a dot."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module is not None:
            yield node.module


def main(folder: str, modules: str) -> int:
    allowed = STANDARD | set(modules.split(","))
    wrong: List[str] = []
    files = list(python_files(folder))
    for path in files:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        try:
            tree = ast.parse(text, path, feature_version=(3, 9))
        except SyntaxError as error:
            wrong.append("%s:%s: %s" % (path, error.lineno, error.msg))
            continue
        wrong += ["%s imports %s" % (path, name) for name in imported(tree) if name.split(".")[0] not in allowed]
    print("\n".join(wrong) or "%d files" % len(files))
    return 1 if wrong else 0


sys.exit(main(*sys.argv[1:]))
