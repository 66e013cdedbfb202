"""`check -f sarif` and `-f gitlab`: what forges ask for, and fingerprints that outlive a line inserted above."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from builders import PLAN_TEXT, REGISTER_TEXT, Cchc, replaced

Json = Any
TEXT = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 1}


def must(**properties: Json) -> Json:
    return {"type": "object", "required": list(properties), "properties": properties}


def many(items: Json) -> Json:
    return {"type": "array", "items": items}


# docs.gitlab.com, «Code Quality report format»: the keys that GitLab needs
GITLAB = many(
    must(
        description=TEXT,
        check_name=TEXT,
        fingerprint=TEXT,
        severity={"enum": ["info", "minor", "major", "critical", "blocker"]},
        location=must(path={"type": "string", "pattern": r"^(?!\./|/)"}, lines=must(begin=COUNT)),
    )
)
# SARIF 2.1.0: the required properties of §3.13, §3.14, §3.18, §3.19, and those that GitHub asks of a result
SARIF = must(
    version={"const": "2.1.0"},
    runs=many(
        must(
            tool=must(driver=must(name=TEXT, rules=many(must(id=TEXT)))),
            columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            results=many(
                must(
                    ruleId=TEXT,
                    level={"enum": ["none", "note", "warning", "error"]},
                    message=must(text=TEXT),
                    partialFingerprints={"type": "object", "minProperties": 1, "additionalProperties": TEXT},
                    locations={
                        "minItems": 1,
                        **many(
                            must(
                                physicalLocation=must(
                                    artifactLocation=must(uri={"type": "string", "pattern": r"^[!-~]+$"}),
                                    region=must(startLine=COUNT, startColumn=COUNT),
                                )
                            )
                        ),
                    },
                )
            ),
        )
    ),
)


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace in a sub-folder of a repository, with an error and two warnings alike."""
    folder = tmp_path / "kế hoạch" / "plans"
    folder.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    (folder / "agencies.yaml").write_text(REGISTER_TEXT, encoding="utf-8")
    text = replaced(PLAN_TEXT, "time: Quý II/2021", "time: Quý V/2021")
    same = text[text.index('      - id: "1.1"') :].replace('"1.1"', '"1.3"')
    (folder / "2021.yaml").write_text(text + same + same.replace('"1.3"', '"1.5"'), encoding="utf-8")
    monkeypatch.chdir(folder.parent)
    return folder / "2021.yaml"


def prints(found: Json) -> list[str]:
    return [problem["fingerprint"] for problem in found]


@pytest.mark.usefixtures("plan")
def test_both_have_what_is_asked_for_and_say_the_same_as_json(cchc: Cchc) -> None:
    told = cchc("check", "-f", "json").json
    gitlab, sarif = (cchc("check", "-f", form) for form in ("gitlab", "sarif"))
    assert (gitlab.code, sarif.code) == (1, 1)
    assert list(Draft7Validator(GITLAB).iter_errors(gitlab.json)) == []
    assert list(Draft7Validator(SARIF).iter_errors(sarif.json)) == []
    (run,) = sarif.json["runs"]
    assert len(told) == len(gitlab.json) == len(run["results"]) > 3
    for problem, quality, result in zip(told, gitlab.json, run["results"], strict=True):
        text = f"{problem['message']} ({problem['hint']})"
        assert quality["description"] == text
        assert result["message"]["text"] == text.replace("{", "{{").replace("}", "}}")
        assert quality["check_name"] == result["ruleId"] == problem["code"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]] == {"id": problem["code"]}
        place = result["locations"][0]["physicalLocation"]
        assert place["region"] == {"startLine": problem["line"], "startColumn": problem["column"]}
        assert quality["location"]["lines"] == {"begin": problem["line"]}
        assert (quality["severity"], result["level"]) in {("major", "error"), ("minor", "warning")}
        assert result["level"] == problem["severity"]
        assert result["partialFingerprints"] == {"cchc/v1": quality["fingerprint"]}


@pytest.mark.usefixtures("plan")
def test_paths_are_from_the_root_of_the_repository_and_escaped_in_sarif(cchc: Cchc) -> None:
    assert {p["location"]["path"] for p in cchc("check", "-f", "gitlab").json} == {"kế hoạch/plans/2021.yaml"}
    (run,) = cchc("check", "-f", "sarif").json["runs"]
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"]}
    assert uris == {"k%E1%BA%BF%20ho%E1%BA%A1ch/plans/2021.yaml"}


def test_a_fingerprint_is_one_problems_own_and_outlives_what_is_inserted_above(plan: Path, cchc: Cchc) -> None:
    before = cchc("check", "-f", "gitlab").json
    assert len(set(prints(before))) == len(before)
    plan.write_text("# một dòng\n\n" + plan.read_text(encoding="utf-8"), encoding="utf-8")
    after = cchc("check", "-f", "gitlab").json
    assert prints(after) == prints(before)
    assert [p["location"]["lines"]["begin"] for p in after] == [p["location"]["lines"]["begin"] + 2 for p in before]
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("time: Quý V/2021", "time: Quý IV/2021", 1), encoding="utf-8")
    mended = prints(cchc("check", "-f", "gitlab").json)
    assert set(mended) < set(prints(before))


@pytest.mark.usefixtures("workspace")
def test_without_a_problem_both_are_whole_documents(cchc: Cchc) -> None:
    assert cchc("check", "plans/agencies.yaml", "-f", "gitlab").json == []
    sarif = cchc("check", "plans/agencies.yaml", "-f", "sarif")
    assert (sarif.json["runs"][0]["results"], list(Draft7Validator(SARIF).iter_errors(sarif.json))) == ([], [])
