# Jinja's, of a shipped template: made by tools/build_templates.py
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_head = resolve('head')
    l_0_year = resolve('year')
    l_0_to = resolve('to')
    l_0_plan = resolve('plan')
    l_0_office = resolve('office')
    l_0_leads = resolve('leads')
    l_0_supports = resolve('supports')
    l_0_firm = resolve('firm')
    l_0_recipients = resolve('recipients')
    l_0_archive = resolve('archive')
    l_0_signer = resolve('signer')
    l_0_issued_with = resolve('issued_with')
    l_0_lead = resolve('lead')
    l_0_support = resolve('support')
    l_0_heading = missing
    try:
        t_1 = environment.filters['line_under']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'line_under' found.")
    pass
    yield '<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9355" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="3402"/><w:gridCol w:w="5953"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/></w:tcPr>'
    for l_1_line in environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'superior'):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="CoQuanChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(l_1_line))
        yield '</w:t></w:r></w:p>'
    l_1_line = missing
    for l_1_line in environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'issuer'):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="CoQuanBanHanh"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(l_1_line))
        yield '</w:t></w:r></w:p>'
    l_1_line = missing
    yield escape(environment.finalize(t_1(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'issuer'), 60, 12, caps=True)))
    yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="QuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KeDuoiTieuNgu"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">Số: '
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'number')))
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'symbol')))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TrichYeuCongVan"/></w:pPr><w:r><w:t xml:space="preserve">V/v thực hiện nhiệm vụ cải cách hành chính năm '
    yield escape(environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year)))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="DiaDanhNgayThang"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'place_date')))
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="KinhGui"/></w:pPr><w:r><w:t xml:space="preserve">Kính gửi: '
    yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Thực hiện '
    yield escape(environment.finalize(environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'citation')))
    yield ', '
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' gửi '
    yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
    yield ' danh mục nhiệm vụ được phân công trong năm '
    yield escape(environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year)))
    yield ': '
    if (undefined(name='leads') if l_0_leads is missing else l_0_leads):
        pass
        yield 'chủ trì '
        yield escape(environment.finalize((undefined(name='leads') if l_0_leads is missing else l_0_leads)))
        yield ' nhiệm vụ'
    if ((undefined(name='leads') if l_0_leads is missing else l_0_leads) and (undefined(name='supports') if l_0_supports is missing else l_0_supports)):
        pass
        yield ', '
    if (undefined(name='supports') if l_0_supports is missing else l_0_supports):
        pass
        yield 'phối hợp '
        yield escape(environment.finalize((undefined(name='supports') if l_0_supports is missing else l_0_supports)))
        yield ' nhiệm vụ'
    yield ' (Phụ lục kèm theo).</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(('Yêu cầu' if (undefined(name='firm') if l_0_firm is missing else l_0_firm) else 'Đề nghị')))
    yield ' '
    yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
    yield ' phân công đơn vị, cá nhân thực hiện bảo đảm đúng thời gian, đủ sản phẩm; khi hoàn thành gửi tài liệu kiểm chứng (số, ký hiệu, ngày văn bản) về '
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' để theo dõi, tổng hợp.</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, '
    yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
    yield ' phản ánh về '
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' để '
    yield escape(environment.finalize(('' if (undefined(name='firm') if l_0_firm is missing else l_0_firm) else 'tổng hợp, báo cáo cấp có thẩm quyền ')))
    yield 'xem xét, giải quyết./.</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="NoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">Nơi nhận:</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- Như trên;</w:t></w:r></w:p>'
    for l_1_line in (undefined(name='recipients') if l_0_recipients is missing else l_0_recipients):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- '
        yield escape(environment.finalize(l_1_line))
        yield '</w:t></w:r></w:p>'
    l_1_line = missing
    yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- '
    yield escape(environment.finalize((undefined(name='archive') if l_0_archive is missing else l_0_archive)))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>'
    if environment.getattr((undefined(name='signer') if l_0_signer is missing else l_0_signer), 'authority'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="QuyenHanChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr((undefined(name='signer') if l_0_signer is missing else l_0_signer), 'authority')))
        yield '</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="QuyenHanChucVu"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(environment.getattr((undefined(name='signer') if l_0_signer is missing else l_0_signer), 'position')))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="HoTen"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(environment.getattr((undefined(name='signer') if l_0_signer is missing else l_0_signer), 'name')))
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:pPr></w:p>'
    l_0_heading = markup_join(('Nhiệm vụ cải cách hành chính năm ', (undefined(name='year') if l_0_year is missing else l_0_year), ' của ', (undefined(name='to') if l_0_to is missing else l_0_to), ))
    context.vars['heading'] = l_0_heading
    context.exported_vars.add('heading')
    yield '\n<w:p><w:pPr><w:pStyle w:val="PhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">Phụ lục</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TenPhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='heading') if l_0_heading is missing else l_0_heading)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KemTheo"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='issued_with') if l_0_issued_with is missing else l_0_issued_with)))
    yield '</w:t></w:r></w:p>'
    yield escape(environment.finalize(t_1((undefined(name='heading') if l_0_heading is missing else l_0_heading), 252, 14, caps=True)))
    if (undefined(name='lead') if l_0_lead is missing else l_0_lead):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="TenBang"/></w:pPr><w:r><w:t xml:space="preserve">Bảng 1. Nhiệm vụ chủ trì ('
        yield escape(environment.finalize((undefined(name='leads') if l_0_leads is missing else l_0_leads)))
        yield ')</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="14287" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Nhiệm vụ chủ trì"/><w:tblDescription w:val="Nhiệm vụ chủ trì"/></w:tblPr><w:tblGrid><w:gridCol w:w="737"/><w:gridCol w:w="4309"/><w:gridCol w:w="3118"/><w:gridCol w:w="2608"/><w:gridCol w:w="1928"/><w:gridCol w:w="1587"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="737" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4309" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3118" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Sản phẩm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2608" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Cơ quan phối hợp</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1928" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Thời gian</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1587" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Ghi chú</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_quarter in (undefined(name='lead') if l_0_lead is missing else l_0_lead):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="14287" w:type="dxa"/><w:gridSpan w:val="6"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNhom"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_quarter, 'name')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
            for l_2_row in environment.getattr(l_1_quarter, 'rows'):
                _loop_vars = {}
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="737" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'id')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4309" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'title')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3118" w:type="dxa"/></w:tcPr>'
                for l_3_line in environment.getattr(l_2_row, 'products'):
                    _loop_vars = {}
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(l_3_line))
                    yield '</w:t></w:r></w:p>'
                l_3_line = missing
                yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2608" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'partner')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1928" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'time')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1587" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'note')))
                yield '</w:t></w:r></w:p></w:tc></w:tr>'
            l_2_row = missing
        l_1_quarter = missing
        yield '</w:tbl>'
    if (undefined(name='support') if l_0_support is missing else l_0_support):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="TenBang"/></w:pPr><w:r><w:t xml:space="preserve">Bảng '
        yield escape(environment.finalize((2 if (undefined(name='lead') if l_0_lead is missing else l_0_lead) else 1)))
        yield '. Nhiệm vụ phối hợp ('
        yield escape(environment.finalize((undefined(name='supports') if l_0_supports is missing else l_0_supports)))
        yield ')</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="14287" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Nhiệm vụ phối hợp"/><w:tblDescription w:val="Nhiệm vụ phối hợp"/></w:tblPr><w:tblGrid><w:gridCol w:w="737"/><w:gridCol w:w="4309"/><w:gridCol w:w="3118"/><w:gridCol w:w="2608"/><w:gridCol w:w="1928"/><w:gridCol w:w="1587"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="737" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4309" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3118" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Sản phẩm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2608" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Cơ quan chủ trì</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1928" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Thời gian</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1587" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Ghi chú</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_quarter in (undefined(name='support') if l_0_support is missing else l_0_support):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="14287" w:type="dxa"/><w:gridSpan w:val="6"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNhom"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_quarter, 'name')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
            for l_2_row in environment.getattr(l_1_quarter, 'rows'):
                _loop_vars = {}
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="737" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'id')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4309" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'title')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3118" w:type="dxa"/></w:tcPr>'
                for l_3_line in environment.getattr(l_2_row, 'products'):
                    _loop_vars = {}
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(l_3_line))
                    yield '</w:t></w:r></w:p>'
                l_3_line = missing
                yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2608" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'partner')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1928" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'time')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1587" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'note')))
                yield '</w:t></w:r></w:p></w:tc></w:tr>'
            l_2_row = missing
        l_1_quarter = missing
        yield '</w:tbl>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:body>'

blocks = {}
debug_info = '1=33&2=37&3=44&7=49&8=52&9=54&10=56&11=58&12=80&13=86&15=92&16=96&17=100&18=105&19=108&20=110&21=112&23=116&24=118&25=124&31=126&32=130&33=136&34=138&35=144&36=148&37=150&38=152&39=160&45=164&46=168&47=174&48=176&49=182&50=186&51=188&52=190'
