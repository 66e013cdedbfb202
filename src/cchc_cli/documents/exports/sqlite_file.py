"""The tables of `relations` as an SQLite database: one file, which any program that speaks SQL opens."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from cchc_cli.documents.exports.relations import RELATIONS, Cell, Level, Relation, rows_of
from cchc_cli.files.problems import DocumentStop

APPLICATION_ID = 0x43434843  # "CCHC": by this a file tells that it is ours
VERSION = 1  # raised when a column changes its meaning or goes
_TYPES = {"text": "TEXT", "integer": "INTEGER", "real": "REAL", "flag": "INTEGER", "date": "TEXT"}
_BELOW = """
WITH RECURSIVE below(plan) AS (
  VALUES (?) UNION SELECT plans.plan FROM plans JOIN below ON plans.parent_plan = below.plan
)
SELECT plan FROM below
"""


def sqlite_bytes(found: Sequence[Level]) -> bytes:
    """A database with these plans alone; the same plans give the same bytes."""
    with closing(sqlite3.connect(":memory:")) as database:
        with database:
            _create(database)
            _insert(database, found)
        return database.serialize()


def add_to(path: Path, found: Sequence[Level]) -> None:
    """The plans into a database that is there; what it holds of them already, and of plans below them, gives way.

    All or nothing: whoever reads meanwhile sees what was there before.

    Raises:
        DocumentStop: It cannot be read or written, or is not a database of this program's and version's making.
    """
    with _opened(path) as database, database:
        database.execute("BEGIN")
        _create(database)  # tables that an earlier one did not have yet
        _remove(database, found[0].id)
        _insert(database, found)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as database:
            marks = [database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
            if marks != [APPLICATION_ID, VERSION]:
                raise DocumentStop(
                    f"{path} không phải cơ sở dữ liệu do chương trình này lập", "chọn tệp khác, hoặc lập tệp mới"
                )
            database.execute("PRAGMA foreign_keys = ON")
            yield database
    except sqlite3.Error as error:
        raise DocumentStop(
            f"không ghi được vào {path}: {_why(error)}", "xem tệp có còn đó, có ai đang mở để ghi không"
        ) from None


def _why(error: sqlite3.Error) -> str:
    known = {
        "SQLITE_NOTADB": "không phải tệp SQLite",
        "SQLITE_BUSY": "chương trình khác đang ghi",
        "SQLITE_READONLY": "chỉ được đọc",
        "SQLITE_FULL": "hết chỗ",
        "SQLITE_CANTOPEN": "không mở được",
    }
    return known.get(getattr(error, "sqlite_errorname", ""), "cơ sở dữ liệu hỏng hoặc bị khóa")


def _create(database: sqlite3.Connection) -> None:
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {VERSION}")
    for relation in RELATIONS:
        database.execute(_definition(relation))


def _definition(relation: Relation) -> str:
    columns = [
        f"{column.name} {_TYPES[column.kind]}{'' if column.may_lack else ' NOT NULL'}" for column in relation.columns
    ]
    key = ", ".join(column.name for column in relation.columns[: relation.key])
    references = [
        f"FOREIGN KEY ({', '.join(own)}) REFERENCES {other} ({', '.join(own)}) DEFERRABLE INITIALLY DEFERRED"
        for other, own in relation.refers.items()
    ]
    parts = ", ".join([*columns, f"PRIMARY KEY ({key})", *references])
    return f"CREATE TABLE IF NOT EXISTS {relation.name} ({parts}) WITHOUT ROWID"


def _insert(database: sqlite3.Connection, found: Sequence[Level]) -> None:
    for relation in RELATIONS:
        marks = ", ".join("?" * len(relation.columns))
        rows = (tuple(map(_cell, row)) for row in rows_of(relation, found))
        database.executemany(f"INSERT INTO {relation.name} VALUES ({marks})", rows)  # noqa: S608 - our own names


def _remove(database: sqlite3.Connection, plan: str) -> None:
    plans = database.execute(_BELOW, [plan]).fetchall()
    for relation in reversed(RELATIONS):
        database.executemany(f"DELETE FROM {relation.name} WHERE plan = ?", plans)  # noqa: S608 - our own names


def _cell(value: Cell) -> str | int | float | None:
    return value.isoformat() if isinstance(value, date) else value
