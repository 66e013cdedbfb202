"""The XML of the template and of a document made from it is such as Word opens without repair."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from lxml import etree

from cchc_cli.documents.papers.catalogue import CATALOGUE
from cchc_cli.documents.word.templates import find_template

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# children in the order of the schema (ECMA-376, Part 1, wml.xsd); Word repairs or refuses files that break it
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens spacing ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl divId "
    "cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "pBdr": "top left bottom right between bar",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "styles": "docDefaults latentStyles style",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
}  # fmt: skip


@pytest.fixture(params=[(name, what) for name in CATALOGUE for what in ("template", "document")], ids="-".join)
def package(request: pytest.FixtureRequest, made: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The parts of the file, parsed."""
    name, what = request.param
    if what == "document":
        return made[name]
    with zipfile.ZipFile(io.BytesIO(find_template(name).read())) as archive:
        return {part: etree.fromstring(archive.read(part)) for part in archive.namelist()}


def find(node: Any, path: str) -> list[Any]:
    found: list[Any] = node.xpath(path, namespaces={"w": W[1:-1]})
    return found


def test_children_stand_in_the_schemas_order(package: dict[str, Any]) -> None:
    for name, root in package.items():
        for node in root.iter():
            allowed = ORDER.get(etree.QName(node).localname, "").split() if node.tag.startswith(W) else []
            if allowed:
                places = [allowed.index(etree.QName(child).localname) for child in node]
                assert places == sorted(places), (name, etree.tostring(node)[:300])


def test_every_cell_ends_in_a_paragraph_and_so_does_the_body(package: dict[str, Any]) -> None:
    body = package["word/document.xml"][0]
    assert all(cell[-1].tag == W + "p" for cell in body.iter(W + "tc"))
    assert [child.tag for child in body[-2:]] == [W + "p", W + "sectPr"]


def test_no_table_follows_another_directly(package: dict[str, Any]) -> None:
    """Word would make one of the two."""
    assert not find(package["word/document.xml"], "//w:tbl[following-sibling::*[1][self::w:tbl]]")


def test_ids_are_unique_and_every_reference_has_its_end(package: dict[str, Any]) -> None:
    styles_ids = [style.get(W + "styleId") for style in find(package["word/styles.xml"], "//w:style")]
    names = find(package["word/styles.xml"], "//w:style/w:name/@w:val")
    assert len(set(styles_ids)) == len(styles_ids)
    assert len(set(names)) == len(names)
    used = "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val | //w:basedOn/@w:val | //w:next/@w:val"
    for part in package.values():
        assert set(find(part, used)) <= set(styles_ids)
    relations = [node.get("Id") for node in package["word/_rels/document.xml.rels"]]
    assert len(set(relations)) == len(relations)
    wanted = find(package["word/document.xml"], "//w:headerReference/@*[local-name()='id']")
    assert set(wanted) <= set(relations)
