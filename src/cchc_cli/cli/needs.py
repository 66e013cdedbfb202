"""What hints need, as it is said on the command line: the option to add, the command to run."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cchc_cli.files.problems import Need

SPELLED: Mapping[Need, str] = {
    Need.AGENCY: "--agency",
    Need.PRODUCT: "--product",
    Need.DUE: "--due",
    Need.PERCENT: "--percent",
    Need.COUNT: "--count",
    Need.NOTE: "--note",
    Need.DOCUMENT: "--document, --document-date",
    Need.PLAN: "--plan",
    Need.YEAR: "--year",
    Need.QUARTER: "--quarter",
    Need.MONTH: "--month",
    Need.JOURNAL: "--journal",
    Need.PROVINCE: "--province",
    Need.SENDER: "--from",
    Need.SHEET: "--sheet",
    Need.PDF: "--pdf",
    Need.COLUMN: "--column",
    Need.LEAD: "--lead",
    Need.OUTPUT: "-o",
    Need.FORCE: "--force",
    Need.CHECK: "cchc check",
    Need.ACCEPT: 'cchc check --accept MÃ CHỖ --reason "…"',
    Need.TASKS: "cchc tasks",
    Need.TASK: "cchc show",
    Need.AGENCIES: "cchc agencies",
    Need.INDICATORS: "cchc targets",
    Need.STATUS: "cchc status",
    Need.UPDATE_SHEET: "cchc status --sheet",
    Need.SENT_SHEETS: "--sent",
    Need.COMPARE: "cchc diff",
    Need.RENUMBER_AFTER: "cchc renumber --by 1 --after",
    Need.RENUMBER_LINE: "cchc renumber --by 1 --line",
    Need.MEND_KEYS: "cchc renumber --keys",
    Need.TEMPLATE: "cchc templates copy",
    Need.LOG: "cchc log",
    Need.VOID: "cchc record void",
}
_MARKED = re.compile("|".join(re.escape(need) for need in Need))


def spelled(text: str) -> str:
    """`text` with every need in it as an option or a command."""
    return _MARKED.sub(lambda found: SPELLED[Need(found[0])], text)
