"""What the program prints as a Word file comes back as it was, also after LibreOffice has saved the file again."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from builders import SHIPPED
from cchc_cli.documents.papers.issued_plan import plan_context
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.files.yaml_document import parse_document
from cchc_cli.importing.importer import import_file
from cchc_cli.importing.plan_yaml import plan_text
from cchc_cli.model.base import plain_data
from cchc_cli.model.loading import read_model
from cchc_cli.model.plan import Plan
from cchc_cli.model.validation import validate
from own_plans import newspaper, own_document

NOT_IN_WORD = {"reporting", "corrections", "coordinator", "amendments", "accepted"}


@pytest.fixture(scope="module")
def plan() -> Plan:
    read = read_model(SHIPPED, Plan).value
    assert read is not None
    return read


@pytest.fixture(scope="module")
def printed(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("word") / "2021.docx"
    path.write_bytes(render(find_template("plan").read(), plan_context(plan), name="plan"))
    return path


def imported(path: Path) -> Plan:
    document = parse_document(plan_text(import_file(path).plan, path.name).encode(), "2021.yaml")
    validated = validate(document, Plan)
    assert not validated.problems
    assert validated.value is not None
    return validated.value


def in_word(plan: Plan) -> dict[str, Any]:
    """The plan without what its Word file does not say."""
    data = {key: value for key, value in plain_data(plan).items() if key not in NOT_IN_WORD}
    for target in data["targets"]:
        target["indicators"] = []
    for area in data["areas"]:
        for task in area["tasks"]:
            for time in (task["time"], *(product["time"] for product in task["products"])):
                if time:
                    time |= {"start": None, "due": None, "reason": ""}
    return data


def test_the_printed_plan_comes_back_field_for_field(plan: Plan, printed: Path) -> None:
    assert in_word(imported(printed)) == in_word(plan)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_the_plan_comes_back_after_libreoffice_saved_it(plan: Plan, printed: Path, tmp_path: Path) -> None:
    profile = (tmp_path / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx", "--outdir"]
    subprocess.run([*command, str(tmp_path), str(printed)], check=True, capture_output=True, timeout=120)
    assert in_word(imported(tmp_path / printed.name)) == in_word(plan)


def test_plan_without_a_decision_comes_back_with_its_own_number_and_signature(tmp_path: Path) -> None:
    (path := tmp_path / "2021.docx").write_bytes(printed_again(own_document()))
    again = imported(path)
    own = in_word(own_document())
    assert in_word(again) == own | {
        "decision": own["decision"] | {"superior": "", "issuer": "UBND TỈNH LONG AN\nSỞ TƯ PHÁP"}
    }


def test_plan_with_its_table_among_its_words_and_no_signature_comes_back(tmp_path: Path) -> None:
    first = imported(newspaper(tmp_path / "2021.docx"))
    (tmp_path / "2021.docx").write_bytes(printed_again(first))
    assert in_word(imported(tmp_path / "2021.docx")) == in_word(first)


def printed_again(plan: Plan) -> bytes:
    return render(find_template("plan").read(), plan_context(plan), name="plan")
