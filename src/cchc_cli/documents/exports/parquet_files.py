"""The tables of `relations` as Parquet, a folder a table: what DuckDB or a warehouse reads over many provinces."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from cchc_cli.documents.exports.relations import RELATIONS, Level, Relation, rows_of
from cchc_cli.files.file_names import slug
from cchc_cli.files.problems import UsageStop


def parquet_files(folder: Path, found: Sequence[Level]) -> dict[Path, bytes]:
    """`folder/tasks/PLAN.parquet` and so on: files of other plans lie beside it.

    Raises:
        UsageStop: the library for it is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        raise UsageStop("thiếu thư viện pyarrow để ghi Parquet", "cài thêm: pip install 'cchc-cli[parquet]'") from None
    name = f"{slug(found[0].id)}.parquet"
    files = {}
    for relation in RELATIONS:
        out = BytesIO()
        parquet.write_table(_table(pa, relation, found), out)
        files[folder / relation.name / name] = out.getvalue()
    return files


def _table(pa: Any, relation: Relation, found: Sequence[Level]) -> Any:
    kinds = {
        "text": pa.string(),
        "integer": pa.int64(),
        "real": pa.float64(),
        "flag": pa.bool_(),
        "date": pa.date32(),
    }
    fields = [pa.field(c.name, kinds[c.kind], nullable=c.may_lack) for c in relation.columns]
    rows = list(rows_of(relation, found))
    columns = [[row[n] for row in rows] for n in range(len(fields))]
    return pa.table(columns, schema=pa.schema(fields))
