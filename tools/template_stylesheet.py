#!/usr/bin/env python3
"""The table of styles as Word's style sheet, `word/styles.xml`."""

from __future__ import annotations

from dataclasses import replace

from template_styles import FONT, LANGUAGE, PARAGRAPH_STYLES, Style, twips

# Times New Roman in all four slots (Phụ lục I, mục I.4): Word takes Vietnamese letters for one script or another
_FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
_LANGUAGE = f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="{LANGUAGE}"/>'
_NORMAL = Style("Normal", "Normal", "")


def _flag(name: str, value: bool) -> str:  # noqa: FBT001 - whether the element is there
    return f"<w:{name}/>" if value else ""


def run_properties(style: Style) -> str:
    """The children of `w:rPr` in schema order."""
    size = round(style.size * 2)
    flags = (("b", style.bold), ("bCs", style.bold), ("i", style.italic), ("iCs", style.italic), ("caps", style.caps))
    return (
        f"<w:rPr>{_FONTS}{''.join(_flag(name, value) for name, value in flags)}"
        f'<w:color w:val="{"7F7F7F" if style.grey else "000000"}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{_LANGUAGE}</w:rPr>'
    )


def _indent(style: Style) -> str:
    parts = [f' w:{side}="{twips(mm)}"' for side, mm in (("left", style.left), ("right", style.right)) if mm]
    if style.first:
        parts.append(f' w:{"firstLine" if style.first > 0 else "hanging"}="{twips(abs(style.first))}"')
    return f"<w:ind{''.join(parts)}/>" if parts else ""


def paragraph_properties(style: Style) -> str:
    """The children of `w:pPr` in schema order."""
    line = f'w:line="{round(style.exact * 20)}" w:lineRule="exact"' if style.exact else (
        f'w:line="{round(style.line * 240)}" w:lineRule="auto"'
    )  # fmt: skip
    rule = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>' if style.rule else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{style.fill}"/>' if style.fill else ""
    outline = "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>'
    return (
        f"<w:pPr>{_flag('keepNext', style.keep_next)}{_flag('keepLines', style.keep_lines)}<w:widowControl/>"
        f"{rule}{shade}"
        f'<w:spacing w:before="{round(style.before * 20)}" w:after="{round(style.after * 20)}" {line}/>'
        f'{_indent(style)}<w:jc w:val="{style.align}"/>{outline}</w:pPr>'
    )


def _paragraph_style(style: Style) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="{style.next or style.id}"/><w:qFormat/>'
        f"{paragraph_properties(style)}{run_properties(style)}</w:style>"
    )


def _character_style(id: str, name: str, flags: str) -> str:  # noqa: A002 - the attribute's name in OOXML
    """A run inside a paragraph: only what differs, so that size and colour stay the paragraph's."""
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{_FONTS}{flags}{_LANGUAGE}</w:rPr></w:style>'
    )  # fmt: skip


def _table_style(id: str, name: str, *, borders: bool, margin: float) -> str:  # noqa: A002
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides)
    gap = twips(margin)
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:rPr>{_FONTS}{_LANGUAGE}</w:rPr><w:tblPr>'
        f"{f'<w:tblBorders>{lines}</w:tblBorders>' if borders else ''}"
        f'<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="{gap}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        f'<w:right w:w="{gap}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def _builtin_styles() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"{paragraph_properties(_NORMAL)}{run_properties(_NORMAL)}</w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>'
    )


# the least that the decree allows for text (mục II.6.e: 13-14); of tables it says nothing
_COMPACT = {14.0: 13.0, 12.0: 11.0}


def _compact(style: Style) -> Style:
    """The style for a page that must hold much; the room for a signature, and around a table's name, a little less."""
    if style.id == "TenBang":
        return replace(style, size=12, before=4, after=2)
    in_table = style.id.startswith("Bang")
    text = style.id in {"NoiDung", "NoiDungCuoi", "TrichYeu", "KinhGui", "QuyenHanChucVu", "HoTen"}
    size = _COMPACT.get(style.size, style.size) if in_table or text else style.size
    after = 0 if in_table else style.after
    return replace(style, size=size, before=48 if style.id == "HoTen" else style.before, after=after)


def styles_xml(namespaces: str, *, compact: bool = False) -> str:
    """The part `word/styles.xml`. Word's own styles are hidden, so that its list shows the decree's and no other."""
    return (
        f"<w:styles {namespaces}><w:docDefaults><w:rPrDefault>{run_properties(_NORMAL)}</w:rPrDefault><w:pPrDefault/>"
        '</w:docDefaults><w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"/>'
        + _builtin_styles()
        + "".join(map(_paragraph_style, map(_compact, PARAGRAPH_STYLES) if compact else PARAGRAPH_STYLES))
        + _character_style("SoDieu", "Số điều", "<w:b/><w:bCs/>")
        + _character_style("ChoGhiSo", "Chỗ ghi số", "<w:vanish/>")
        + _table_style("BangTrinhBay", "Bảng trình bày", borders=False, margin=0)
        + _table_style("BangKe", "Bảng kẻ", borders=True, margin=1.2)
        + "</w:styles>"
    )
