"""Writes a clst project without clst, from docs/reference/project-format.md, with Python's standard library.

    write_project.py SCHEMA.sql PROJECT.clst WORKING_FILE...

Makes the project and one checkpoint of each file, in that order; files of one name become versions of one asset.
[n] is a section of that page. All chunks are kept raw (codec 0) and have no MACs, which any writer may do.
"""

import hashlib
import json
import os
import pathlib
import secrets
import sqlite3
import sys
import time

from chunks import AVG, MAX, MIN, cut, encode_runs
from values import hash_values, name_key, new_id


class Writer:
    """A project that is being written."""

    def __init__(self, schema, path):
        self.db = sqlite3.connect(path, isolation_level=None)
        self.db.create_function("clst_row_hash", -1, lambda *row: hash_values(row)[:16], deterministic=True)
        for pragma in (
            "page_size = 2048",
            "auto_vacuum = INCREMENTAL",
            "trusted_schema = ON",
            "foreign_keys = ON",
        ):
            self.db.execute(f"PRAGMA {pragma}")
        self.db.executescript(
            f"BEGIN;\n{schema}\nPRAGMA application_id = {0x636C7374};\nPRAGMA user_version = 2;\nCOMMIT;"
        )
        self.path = path

    def insert(self, table, **row):
        """Inserts a row and answers its row number."""
        columns, marks = ", ".join(row), ", ".join("?" * len(row))
        return self.db.execute(
            f"INSERT INTO {table} ({columns}) VALUES ({marks})", list(row.values())
        ).lastrowid

    def fill(self, name):
        """The rows of a new project [15], and what the first checkpoint needs."""
        now = int(time.time() * 1000)
        self.root, self.person, self.replica, self.status = new_id(), new_id(), new_id(), new_id()
        self.db.execute("BEGIN IMMEDIATE")
        self.insert("collection", id=self.root, name="", name_key="", created_at=now)
        self.chunker = self.insert(
            "chunker", algorithm="fastcdc-gear31", min_bytes=MIN, avg_bytes=AVG, max_bytes=MAX
        )
        self.insert(
            "project",
            only_row=1,
            id=new_id(),
            name=name,
            created_at=now,
            root_id=self.root,
            chunker_id=self.chunker,
            mac_key=secrets.token_bytes(16),
        )
        self.insert(
            "status",
            id=self.status,
            name="Todo",
            name_key="todo",
            short_name="todo",
            color="#9aa0a6",
            position=1,
            is_default=1,
        )
        place = json.dumps({"hostName": "elsewhere", "path": "elsewhere", "inode": 0})
        self.insert("replica", id=self.replica, place=place, created_at=now, is_current=1)
        self.insert("person", id=self.person, name="Grace", created_at=now)
        self.db.execute("COMMIT")

    def store(self, data):
        """Chunks first [13], in a transaction of their own; answers their ids in file order."""
        ids = []
        self.db.execute("BEGIN IMMEDIATE")
        for chunk in cut(data):
            digest = hashlib.sha256(chunk).digest()
            found = self.db.execute(
                "SELECT id FROM chunk WHERE hash = ? AND stored_bytes > 0", [digest]
            ).fetchone()
            if found is None:
                size = len(chunk)
                chunk_id = self.insert("chunk", hash=digest, raw_bytes=size, stored_bytes=size, codec=0)
                self.insert("chunk_data", chunk_id=chunk_id, data=chunk)
            else:
                chunk_id = found[0]
            ids.append(chunk_id)
        self.db.execute("COMMIT")
        return ids

    def checkpoint(self, file, comment):
        """One version of a file in the project folder [8]."""
        data = file.read_bytes()
        ids = self.store(data)
        content_hash = hashlib.sha256(data).digest()
        now = int(time.time() * 1000)
        self.db.execute("BEGIN IMMEDIATE")
        asset, head, number = self.asset(file.name, now)
        found = self.db.execute("SELECT id FROM manifest WHERE content_hash = ?", [content_hash]).fetchone()
        manifest = (
            found[0]
            if found
            else self.insert(
                "manifest",
                content_hash=content_hash,
                size_bytes=len(data),
                chunk_count=len(ids),
                chunker_id=self.chunker,
                runs=encode_runs(ids),
            )
        )
        group, checkpoint = new_id(), new_id()
        modified = os.stat(file).st_mtime_ns // 1000
        self.insert("checkpoint_group", id=group, created_at=now, author_id=self.person, comment=comment)
        fields = [
            "checkpoint", checkpoint, asset, content_hash, len(data), head, head, group, comment, self.person, now,
            self.status, None, "Python", None, modified, 0,
        ]  # fmt: skip
        self.insert(
            "checkpoint",
            id=checkpoint,
            asset_id=asset,
            number=number,
            manifest_id=manifest,
            base_id=head,
            after_id=head,
            group_id=group,
            comment=comment,
            author_id=self.person,
            created_at=now,
            status_id=self.status,
            host_program="Python",
            file_modified_us=modified,
            stored_bytes=0,
            fields_hash=hash_values(fields),
        )
        self.db.execute("UPDATE asset SET head_id = ? WHERE id = ?", [checkpoint, asset])
        self.db.execute(
            "INSERT OR REPLACE INTO working_file (asset_id, base_id) VALUES (?, ?)", [asset, checkpoint]
        )
        self.db.execute("COMMIT")
        return {"number": number, "contentHash": content_hash.hex()}

    def asset(self, file_name, now):
        """The asset of a file name in the root, its head and its next number."""
        key = name_key(file_name)
        sql = "SELECT id, head_id FROM asset WHERE collection_id = ? AND name_key = ? AND trashed_at IS NULL"
        found = self.db.execute(sql, [self.root, key]).fetchone()
        if found:
            sql = "SELECT max(number) + 1 FROM checkpoint WHERE asset_id = ?"
            return found[0], found[1], self.db.execute(sql, [found[0]]).fetchone()[0]
        asset = new_id()
        dot = file_name.rfind(".")
        has_extension = 0 < dot < len(file_name) - 1
        self.insert(
            "asset",
            id=asset,
            collection_id=self.root,
            name=file_name[:dot] if has_extension else file_name,
            extension=file_name[dot + 1 :] if has_extension else "",
            name_key=key,
            status_id=self.status,
            created_at=now,
            created_by=self.person,
        )
        return asset, None, 1


def main():
    """See the head of this file; prints what was made as JSON."""
    schema, path, *files = sys.argv[1:]
    writer = Writer(pathlib.Path(schema).read_text(encoding="utf-8"), path)
    writer.fill(pathlib.Path(path).stem)
    made = [writer.checkpoint(pathlib.Path(file), f"version {index}") for index, file in enumerate(files, 1)]
    writer.db.close()
    print(json.dumps(made))


if __name__ == "__main__":
    main()
