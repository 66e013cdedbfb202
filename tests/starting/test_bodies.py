"""The data file of bodies that many plans name: where each name comes from, and which a first register takes."""

from __future__ import annotations

from importlib import resources

import yaml

from cchc_cli.starting.first_register import register_text
from cchc_cli.starting.known_bodies import bodies_of
from cchc_cli.starting.provinces import province


def test_every_source_says_what_it_was_compared_with_or_that_it_was_not() -> None:
    sections = yaml.safe_load(resources.files("cchc_cli.starting").joinpath("texts", "bodies.yaml").read_text("utf-8"))
    unsure = [s["source"] for s in sections if bool(s.get("checked")) == s["source"].startswith("[chưa đối chiếu]")]
    assert len(sections) > 10
    assert not unsure


def test_what_the_reform_of_2025_ended_is_in_no_register_after_it() -> None:
    gone = {
        "Bộ Kế hoạch và Đầu tư",
        "Sở Giao thông vận tải",
        "Cục Thuế {unit}",
        "Kho bạc Nhà nước {unit}",
        "Thanh tra Bộ",
    }
    kinds = ("state", "province", "some", "beside", "commune", "ministry")
    names = {year: {body.name for kind in kinds for body in bodies_of(kind, year)} for year in (2024, 2026)}
    assert gone <= names[2024]
    assert not gone & names[2026]
    assert {"Thuế {unit}", "Kho bạc Nhà nước khu vực", "Sở Dân tộc và Tôn giáo"} <= names[2026] - names[2024]


def test_departments_that_some_provinces_have_are_in_no_first_register() -> None:
    register = yaml.safe_load(register_text(province("Long An"), 2021))
    assert not {"Sở Du lịch", "Ban Dân tộc"} & {agency["name"] for agency in register["agencies"]}
