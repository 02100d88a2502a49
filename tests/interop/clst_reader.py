"""Reads a clst project without clst: lists its history, rebuilds every version, checks every hash and every cut.

    python3 clst_reader.py film.clst                      the history as JSON
    python3 clst_reader.py film.clst --rebuild FOLDER     also writes the content of every checkpoint to
                                                          FOLDER/<content hash>, the files of a sequence to
                                                          FOLDER/<checkpoint id>, and checks everything in the file
    python3 clst_reader.py film.clst --rebuild FOLDER --schema project-schema.sql
                                                          also compares the definitions of all tables

It does what docs/reference/project-format.md says and nothing else, to prove that the page is all a reader needs. Needs
Python 3.9 with the module zstandard (Debian: python3-zstandard), or Python 3.14. The file is opened for reading only.

The exit status is 0 when nothing is wrong, 1 with problems (they are in the JSON), 2 for what is not a project.
"""

import argparse
import json
import sqlite3
import sys

from clst_format import FormatError
from clst_format import checks
from clst_format.names import check_keys
from clst_format.project_file import describe_project, history, open_project
from clst_format.sequences import check_sequences


def read(path, folder, schema):
    """Everything that is printed, as one object."""
    database = open_project(path)
    report = {"project": describe_project(database), "checkpoints": history(database)}
    if folder is None:
        return report
    report["checked"] = {}
    report["problems"] = []
    for name, (count, problems) in {
        "definitions": (0, []) if schema is None else checks.check_schema(database, schema),
        "keys": check_keys(database),
        "rows": checks.check_rows(database),
        "fields": checks.check_fields(database),
        "chunks": checks.check_chunks(database),
        "previews": checks.check_previews(database),
        "cuts": checks.check_contents(database, folder),
        "sequenceFiles": check_sequences(database, folder),
    }.items():
        report["checked"][name] = count
        report["problems"] += problems
    database.close()
    return report


def main():
    """The command."""
    parser = argparse.ArgumentParser(description="Reads a clst project without clst.")
    parser.add_argument("project", help="the .clst file")
    parser.add_argument("--rebuild", metavar="FOLDER", help="write the content of every version here and check all")
    parser.add_argument("--schema", metavar="FILE", type=argparse.FileType(encoding="utf-8"), help="definitions")
    arguments = parser.parse_args()
    try:
        report = read(arguments.project, arguments.rebuild, arguments.schema and arguments.schema.read())
    except (FormatError, sqlite3.DatabaseError) as error:
        print(f"{arguments.project}: {error}", file=sys.stderr)
        return 2
    json.dump(report, sys.stdout, indent=2)
    print()
    return 1 if report.get("problems") else 0


if __name__ == "__main__":
    sys.exit(main())
