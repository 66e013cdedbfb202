"""The files of a new workspace, by their path in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import resources

from cchc_cli.files.problems import Need, UsageStop
from cchc_cli.model.schema import FILES, schema_text
from cchc_cli.starting.first_register import TWO_LEVELS, register_text
from cchc_cli.starting.holidays import calendar_text, year_off
from cchc_cli.starting.provinces import Province

Files = dict[str, bytes]  # path in the workspace, with forward slashes → content

_SURROUNDINGS: Mapping[str, str] = {
    "README.md": "README.md",
    ".gitattributes": "gitattributes",
    ".editorconfig": "editorconfig",
    ".gitignore": "gitignore",
    ".vscode/extensions.json": "extensions.json",
    ".github/workflows/ke-hoach.yml": "github-actions.yml",
    ".gitlab-ci.yml": "gitlab-ci.yml",
}


def new_workspace(province: Province, year: int) -> Files:
    """Everything for a first plan: its skeleton, a register, days off, a way to score, and what stands around them.

    Raises:
        UsageStop: of a district, when there are none any more.
    """
    if province.kind == "district" and year >= TWO_LEVELS:
        raise UsageStop(
            f"từ 01/7/2025 không còn cấp huyện: {province.full} không có kế hoạch năm {year}",
            f"nêu xã, phường, đặc khu: {Need.PROVINCE} 'xã …'; hoặc năm khác: {Need.YEAR}",
        )
    values = _values(province, year)
    return {
        f"plans/{year}.yaml": _text("plan.yaml", values),
        "plans/agencies.yaml": register_text(province, year).encode(),
        "plans/calendar.yaml": calendar_text(year_off(year)).encode(),
        "plans/scoring.yaml": example_scoring(province),
        "plans/statistics.yaml": statistic_lines(province),
        **surroundings(province, year),
    }


def example_scoring(province: Province) -> bytes:
    """How agencies might be ranked: for want of a rule of the province's own, and saying so."""
    return _text("scoring.yaml", {"of": province.full})


def statistic_lines(province: Province) -> bytes:
    """The lines of the statistics appendix, for want of the ministry's form, and saying so."""
    return _text("statistics.yaml", {"of": province.full})


def surroundings(province: Province, year: int, readme: str = "README.md") -> Files:
    """README, schemas, and the files for git, editors and CI."""
    values = _values(province, year)
    texts = {**_SURROUNDINGS, "README.md": readme}
    return {path: _text(name, values) for path, name in texts.items()} | {
        f"schemas/{name}.schema.json": schema_text(name).encode() for name in FILES
    }


def _values(province: Province, year: int) -> dict[str, str]:
    return {
        "year": str(year),
        "last": str(year - 1),
        "next": str(year + 1),
        "of": province.full,
        "within": f"trên địa bàn {province.full}" if province.unit else f"của {province.full}",
        "unit": province.unit,
        "issuer": province.issuer,
        **_who(province, year),
    }


def _who(province: Province, year: int) -> dict[str, str]:
    """Who has the plan made, helps with it and decides it, in the words of the register."""
    unit = province.unit
    local = "UBND cấp xã" if year >= TWO_LEVELS else "UBND cấp huyện, cấp xã"
    said = {
        "province": ("Sở Nội vụ", f"Các sở, ban, ngành {unit}; {local}", f"UBND {unit}", "UBND", province.name),
        "district": ("Phòng Nội vụ", f"Các phòng, ban {unit}; UBND cấp xã", f"UBND {unit}", "UBND", province.name),
        "commune": (_COMMUNE_OFFICE[year >= TWO_LEVELS], f"Các phòng, ban, đơn vị {unit}", f"UBND {unit}", "UBND", "…"),
        "ministry": ("Vụ Tổ chức cán bộ", "Các đơn vị thuộc Bộ", "Bộ", "…", "Hà Nội"),
        "state": ("Bộ Nội vụ", "Các bộ, cơ quan ngang bộ; UBND cấp tỉnh", "Chính phủ", "CP", "Hà Nội"),
    }[province.kind]
    return dict(zip(("coordinator", "support", "decider", "symbol", "place"), said, strict=True))


_COMMUNE_OFFICE = {True: "Văn phòng HĐND và UBND", False: "Văn phòng - Thống kê"}


def _text(name: str, values: Mapping[str, str]) -> bytes:
    """A text of this package with its `@names@` filled in."""
    text = resources.files("cchc_cli.starting").joinpath("texts", name).read_text(encoding="utf-8")
    return re.sub("@([a-z]+)@", lambda found: values[found[1]], text).encode()
