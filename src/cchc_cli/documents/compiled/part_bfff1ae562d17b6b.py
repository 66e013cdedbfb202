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
    l_0_plan = resolve('plan')
    l_0_office = resolve('office')
    l_0_as_of = resolve('as_of')
    l_0_total = resolve('total')
    l_0_of_all = resolve('of_all')
    l_0_of_due = resolve('of_due')
    l_0_rows = resolve('rows')
    l_0_source = resolve('source')
    l_0_unranked = resolve('unranked')
    l_0_superior = resolve('superior')
    l_0_recipients = resolve('recipients')
    l_0_archive = resolve('archive')
    l_0_signer = resolve('signer')
    l_0_issued_with = resolve('issued_with')
    l_0_blocs = resolve('blocs')
    l_0_subject = l_0_heading = missing
    try:
        t_1 = environment.filters['bar']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'bar' found.")
    try:
        t_2 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_3 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_4 = environment.filters['line_under']
    except KeyError:
        @internalcode
        def t_4(*unused):
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
    yield escape(environment.finalize(t_4(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'issuer'), 60, 12, caps=True)))
    yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="QuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KeDuoiTieuNgu"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">Số: '
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'number')))
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'symbol')))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="DiaDanhNgayThang"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'place_date')))
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    l_0_subject = 'Kết quả xếp hạng cơ quan, đơn vị thực hiện\nnhiệm vụ cải cách hành chính'
    context.vars['subject'] = l_0_subject
    context.exported_vars.add('subject')
    yield '\n<w:p><w:pPr><w:pStyle w:val="TenLoai"/></w:pPr><w:r><w:t xml:space="preserve">Thông báo</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TrichYeu"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='subject') if l_0_subject is missing else l_0_subject)))
    yield '</w:t></w:r></w:p>'
    yield escape(environment.finalize(t_4((undefined(name='subject') if l_0_subject is missing else l_0_subject), 165, 14, inset=15)))
    yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Căn cứ '
    yield escape(environment.finalize(environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'citation')))
    yield ', '
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' thông báo kết quả xếp hạng cơ quan, đơn vị thực hiện nhiệm vụ cải cách hành chính đến ngày '
    yield escape(environment.finalize((undefined(name='as_of') if l_0_as_of is missing else l_0_as_of)))
    yield ' như sau:</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">1. Kế hoạch có '
    yield escape(environment.finalize((undefined(name='total') if l_0_total is missing else l_0_total)))
    yield ' nhiệm vụ. Hoàn thành trên tổng số, không kể nhiệm vụ không phát sinh: '
    yield escape(environment.finalize((undefined(name='of_all') if l_0_of_all is missing else l_0_of_all)))
    yield '; hoàn thành trên số nhiệm vụ đã đến hạn: '
    yield escape(environment.finalize((undefined(name='of_due') if l_0_of_due is missing else l_0_of_due)))
    yield '.</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">2. Có '
    yield escape(environment.finalize(t_3((undefined(name='rows') if l_0_rows is missing else l_0_rows))))
    yield ' cơ quan, đơn vị được xếp hạng (Phụ lục kèm theo). Cách chấm điểm: '
    yield escape(environment.finalize((undefined(name='source') if l_0_source is missing else l_0_source)))
    yield '.</w:t></w:r></w:p>'
    if (undefined(name='unranked') if l_0_unranked is missing else l_0_unranked):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">3. Không xếp hạng: '
        yield escape(environment.finalize(t_2(context.eval_ctx, (undefined(name='unranked') if l_0_unranked is missing else l_0_unranked), '; ')))
        yield '.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' thông báo để các cơ quan, đơn vị biết, thực hiện; ý kiến về số liệu gửi về '
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' để rà soát, tổng hợp'
    if (undefined(name='superior') if l_0_superior is missing else l_0_superior):
        pass
        yield ', báo cáo '
        yield escape(environment.finalize((undefined(name='superior') if l_0_superior is missing else l_0_superior)))
    yield './.</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="NoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">Nơi nhận:</w:t></w:r></w:p>'
    if (undefined(name='recipients') if l_0_recipients is missing else l_0_recipients):
        pass
        for l_1_line in (undefined(name='recipients') if l_0_recipients is missing else l_0_recipients):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- '
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
    else:
        pass
        if (undefined(name='superior') if l_0_superior is missing else l_0_superior):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- '
            yield escape(environment.finalize((undefined(name='superior') if l_0_superior is missing else l_0_superior)))
            yield ' (để báo cáo);</w:t></w:r></w:p>'
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- Các cơ quan, đơn vị có tên tại Phụ lục;</w:t></w:r></w:p>'
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
    l_0_heading = markup_join(('Bảng xếp hạng đến ngày ', (undefined(name='as_of') if l_0_as_of is missing else l_0_as_of), ))
    context.vars['heading'] = l_0_heading
    context.exported_vars.add('heading')
    yield '\n<w:p><w:pPr><w:pStyle w:val="PhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">Phụ lục</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TenPhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='heading') if l_0_heading is missing else l_0_heading)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KemTheo"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='issued_with') if l_0_issued_with is missing else l_0_issued_with)))
    yield '</w:t></w:r></w:p>'
    yield escape(environment.finalize(t_4((undefined(name='heading') if l_0_heading is missing else l_0_heading), 252, 14, caps=True)))
    yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="14286" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Xếp hạng cơ quan, đơn vị: thanh tiến độ, số nhiệm vụ, đúng hạn, ngày chậm, kiểm chứng, điểm, xếp loại"/><w:tblDescription w:val="Xếp hạng cơ quan, đơn vị: thanh tiến độ, số nhiệm vụ, đúng hạn, ngày chậm, kiểm chứng, điểm, xếp loại"/></w:tblPr><w:tblGrid><w:gridCol w:w="794"/><w:gridCol w:w="3061"/><w:gridCol w:w="2154"/><w:gridCol w:w="737"/><w:gridCol w:w="1020"/><w:gridCol w:w="1701"/><w:gridCol w:w="794"/><w:gridCol w:w="1701"/><w:gridCol w:w="850"/><w:gridCol w:w="1474"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="794" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Hạng</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3061" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Cơ quan</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tiến độ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="737" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tổng số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1020" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Không phát sinh</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1701" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Đúng hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="794" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Ngày chậm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1701" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Có kiểm chứng</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="850" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Điểm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1474" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Xếp loại</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_bloc in (undefined(name='blocs') if l_0_blocs is missing else l_0_blocs):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="14287" w:type="dxa"/><w:gridSpan w:val="10"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNhom"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_bloc, 'name')))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_2_row in environment.getattr(l_1_bloc, 'rows'):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="794" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'rank')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3061" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'name')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
            yield escape(environment.finalize(t_1(environment.getattr(l_2_row, 'shares'), 35.6)))
            yield '\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="737" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'total')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1020" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_row, 'shares'), 'not_arisen')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1701" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'on_time')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="794" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'late_days')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1701" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'proof')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="850" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'points')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1474" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'grade')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_2_row = missing
    l_1_bloc = missing
    yield '</w:tbl>\n<w:p><w:pPr><w:pStyle w:val="NgatDong"/></w:pPr></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="14285" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="340"/><w:gridCol w:w="3693"/><w:gridCol w:w="340"/><w:gridCol w:w="3061"/><w:gridCol w:w="340"/><w:gridCol w:w="1582"/><w:gridCol w:w="340"/><w:gridCol w:w="1850"/><w:gridCol w:w="340"/><w:gridCol w:w="2399"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiHoanThanhDungHan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3693" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> hoàn thành đúng hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiHoanThanhCham"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3061" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> hoàn thành chậm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiQuaHan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1582" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> quá hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiTrongHan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1850" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> trong hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiChoDieuKien"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2399" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> chờ điều kiện</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Đúng hạn: số nhiệm vụ hoàn thành đúng hạn trên số nhiệm vụ đến hạn. Ngày chậm: tổng số ngày chậm của nhiệm vụ đến hạn. Có kiểm chứng: số nhiệm vụ hoàn thành có tài liệu kiểm chứng trên số nhiệm vụ hoàn thành.</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:body>'

blocks = {}
debug_info = '1=53&2=57&3=64&7=69&8=72&10=78&11=82&12=88&13=94&14=101&15=104&16=113&17=119&18=127&20=131&21=136&22=139&23=141&24=143&26=147&27=149&37=153&38=157&39=163&40=165&42=169&43=171&44=173&45=175&46=177&47=179&48=181'
