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
    l_0_period = resolve('period')
    l_0_plan = resolve('plan')
    l_0_office = resolve('office')
    l_0_first = resolve('first')
    l_0_last = resolve('last')
    l_0_as_of = resolve('as_of')
    l_0_counts = resolve('counts')
    l_0_superior = resolve('superior')
    l_0_recipients = resolve('recipients')
    l_0_archive = resolve('archive')
    l_0_signer = resolve('signer')
    l_0_issued_with = resolve('issued_with')
    l_0_groups = resolve('groups')
    l_0_subject = l_0_heading = missing
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
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="DiaDanhNgayThang"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'place_date')))
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    l_0_subject = markup_join(('Công tác cải cách hành chính ', (undefined(name='period') if l_0_period is missing else l_0_period), ))
    context.vars['subject'] = l_0_subject
    context.exported_vars.add('subject')
    yield '\n<w:p><w:pPr><w:pStyle w:val="TenLoai"/></w:pPr><w:r><w:t xml:space="preserve">Chương trình</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TrichYeu"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='subject') if l_0_subject is missing else l_0_subject)))
    yield '</w:t></w:r></w:p>'
    yield escape(environment.finalize(t_1((undefined(name='subject') if l_0_subject is missing else l_0_subject), 165, 14, inset=15)))
    yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Thực hiện '
    yield escape(environment.finalize(environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'citation')))
    yield ', '
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' ban hành Chương trình công tác cải cách hành chính '
    yield escape(environment.finalize((undefined(name='period') if l_0_period is missing else l_0_period)))
    yield ' (từ ngày '
    yield escape(environment.finalize((undefined(name='first') if l_0_first is missing else l_0_first)))
    yield ' đến ngày '
    yield escape(environment.finalize((undefined(name='last') if l_0_last is missing else l_0_last)))
    yield ') như sau:</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr><w:r><w:t xml:space="preserve">I. Nhiệm vụ</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Các nhiệm vụ nêu tại Phụ lục kèm theo, tình hình tính đến ngày '
    yield escape(environment.finalize((undefined(name='as_of') if l_0_as_of is missing else l_0_as_of)))
    yield ':</w:t></w:r></w:p>'
    for l_1_line in (undefined(name='counts') if l_0_counts is missing else l_0_counts):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
        yield escape(environment.finalize(l_1_line))
        yield '</w:t></w:r></w:p>'
    l_1_line = missing
    yield '\n<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr><w:r><w:t xml:space="preserve">II. Tổ chức thực hiện</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">1. Cơ quan chủ trì hoàn thành nhiệm vụ đúng thời hạn, gửi tài liệu kiểm chứng về '
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield '; nhiệm vụ quá hạn được ưu tiên hoàn thành trước.</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">2. '
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' theo dõi, đôn đốc, tổng hợp kết quả'
    if (undefined(name='superior') if l_0_superior is missing else l_0_superior):
        pass
        yield ', báo cáo '
        yield escape(environment.finalize((undefined(name='superior') if l_0_superior is missing else l_0_superior)))
        yield ' theo quy định'
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
    l_0_heading = markup_join(('Danh mục nhiệm vụ ', (undefined(name='period') if l_0_period is missing else l_0_period), ))
    context.vars['heading'] = l_0_heading
    context.exported_vars.add('heading')
    yield '\n<w:p><w:pPr><w:pStyle w:val="PhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">Phụ lục</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TenPhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='heading') if l_0_heading is missing else l_0_heading)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KemTheo"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='issued_with') if l_0_issued_with is missing else l_0_issued_with)))
    yield '</w:t></w:r></w:p>'
    yield escape(environment.finalize(t_1((undefined(name='heading') if l_0_heading is missing else l_0_heading), 252, 14, caps=True)))
    yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="14287" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Danh mục nhiệm vụ của kỳ, theo tình hình"/><w:tblDescription w:val="Danh mục nhiệm vụ của kỳ, theo tình hình"/></w:tblPr><w:tblGrid><w:gridCol w:w="737"/><w:gridCol w:w="3402"/><w:gridCol w:w="2268"/><w:gridCol w:w="2041"/><w:gridCol w:w="1984"/><w:gridCol w:w="2211"/><w:gridCol w:w="1644"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="737" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2268" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Sản phẩm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2041" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Cơ quan chủ trì</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1984" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Cơ quan phối hợp</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2211" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Thời hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1644" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tình hình</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_group in (undefined(name='groups') if l_0_groups is missing else l_0_groups):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="14287" w:type="dxa"/><w:gridSpan w:val="7"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNhom"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_group, 'name')))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_2_row in environment.getattr(l_1_group, 'rows'):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="737" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'id')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'title')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2268" w:type="dxa"/></w:tcPr>'
            for l_3_line in environment.getattr(l_2_row, 'products'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_3_line))
                yield '</w:t></w:r></w:p>'
            l_3_line = missing
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2041" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'lead')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1984" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'support')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2211" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'time')))
            yield '</w:t></w:r></w:p>'
            if environment.getattr(l_2_row, 'due'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">('
                yield escape(environment.finalize(environment.getattr(l_2_row, 'due')))
                yield ')</w:t></w:r></w:p>'
            for l_3_line in environment.getattr(l_2_row, 'moved'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_3_line))
                yield '</w:t></w:r></w:p>'
            l_3_line = missing
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1644" w:type="dxa"/></w:tcPr>'
            if (environment.getattr(environment.getattr(l_2_row, 'state'), 'kind') == 'done'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhDone"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_2_row, 'state'), 'kind') == 'late'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhLate"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_2_row, 'state'), 'kind') == 'overdue'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhOverdue"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_2_row, 'state'), 'kind') == 'soon'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhSoon"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_2_row, 'state'), 'kind') == 'pending'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhPending"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_2_row, 'state'), 'kind') == 'waiting'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhWaiting"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            else:
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhNotArisen"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            yield '</w:tc></w:tr>'
        l_2_row = missing
    l_1_group = missing
    yield '</w:tbl>\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:body>'

blocks = {}
debug_info = '1=33&2=37&3=44&7=49&8=52&10=58&11=62&13=72&14=78&16=82&17=84&18=92&19=98&20=106&22=110&23=115&24=118&25=120&26=122&28=126&29=128&36=132&37=136&38=142&39=144&40=150&41=154&42=156&43=158&44=163&45=169&46=176&47=181&48=186&49=191&50=196&51=201&52=206'
