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
    l_0_earlier = resolve('earlier')
    l_0_firm = resolve('firm')
    l_0_plan = resolve('plan')
    l_0_office = resolve('office')
    l_0_as_of = resolve('as_of')
    l_0_count = resolve('count')
    l_0_total = resolve('total')
    l_0_what = resolve('what')
    l_0_longest = resolve('longest')
    l_0_shared = resolve('shared')
    l_0_still = resolve('still')
    l_0_asks = resolve('asks')
    l_0_unexplained = resolve('unexplained')
    l_0_troubled = resolve('troubled')
    l_0_reply_to = resolve('reply_to')
    l_0_reply_by = resolve('reply_by')
    l_0_superior = resolve('superior')
    l_0_recipients = resolve('recipients')
    l_0_collects = resolve('collects')
    l_0_archive = resolve('archive')
    l_0_signer = resolve('signer')
    l_0_issued_with = resolve('issued_with')
    l_0_bodies = resolve('bodies')
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
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TrichYeuCongVan"/></w:pPr><w:r><w:t xml:space="preserve">V/v '
    yield escape(environment.finalize(('tiếp tục ' if (undefined(name='earlier') if l_0_earlier is missing else l_0_earlier) else '')))
    yield 'đôn đốc thực hiện nhiệm vụ cải cách hành chính</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="DiaDanhNgayThang"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'place_date')))
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="KinhGui"/></w:pPr><w:r><w:t xml:space="preserve">Kính gửi: Các cơ quan, đơn vị có tên tại Phụ lục</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(('Qua theo dõi việc thực' if (undefined(name='firm') if l_0_firm is missing else l_0_firm) else 'Thực')))
    yield ' hiện '
    yield escape(environment.finalize(environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'citation')))
    yield ', '
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' thông báo: đến ngày '
    yield escape(environment.finalize((undefined(name='as_of') if l_0_as_of is missing else l_0_as_of)))
    yield ', '
    yield escape(environment.finalize((undefined(name='count') if l_0_count is missing else l_0_count)))
    yield ' cơ quan, đơn vị còn '
    yield escape(environment.finalize((undefined(name='total') if l_0_total is missing else l_0_total)))
    yield ' '
    yield escape(environment.finalize((undefined(name='what') if l_0_what is missing else l_0_what)))
    yield ' quá hạn, lâu nhất '
    yield escape(environment.finalize((undefined(name='longest') if l_0_longest is missing else l_0_longest)))
    yield ' ngày (Phụ lục kèm theo'
    yield escape(environment.finalize(('; nhiệm vụ giao chung cho nhiều cơ quan được tính ở từng cơ quan' if (undefined(name='shared') if l_0_shared is missing else l_0_shared) else '')))
    yield ').</w:t></w:r></w:p>'
    if (undefined(name='earlier') if l_0_earlier is missing else l_0_earlier):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Tiếp theo '
        yield escape(environment.finalize((undefined(name='earlier') if l_0_earlier is missing else l_0_earlier)))
        yield ' về việc đôn đốc thực hiện nhiệm vụ cải cách hành chính: '
        if (undefined(name='still') if l_0_still is missing else l_0_still):
            pass
            yield 'đến ngày '
            yield escape(environment.finalize((undefined(name='as_of') if l_0_as_of is missing else l_0_as_of)))
            yield ', có cơ quan, đơn vị vẫn chưa hoàn thành '
            yield escape(environment.finalize((undefined(name='still') if l_0_still is missing else l_0_still)))
            yield ', quá hạn từ trước ngày ban hành công văn nêu trên'
        else:
            pass
            yield 'các nhiệm vụ dưới đây đến hạn sau ngày ban hành công văn nêu trên'
        yield '.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' '
    yield escape(environment.finalize((undefined(name='asks') if l_0_asks is missing else l_0_asks)))
    yield ' các cơ quan, đơn vị có tên tại Phụ lục:</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">- Khẩn trương hoàn thành các '
    yield escape(environment.finalize((undefined(name='what') if l_0_what is missing else l_0_what)))
    yield ' quá hạn'
    yield escape(environment.finalize(('; nội dung chưa thể hoàn thành thì nêu rõ lý do, thời gian hoàn thành, đề xuất, kiến nghị' if (undefined(name='unexplained') if l_0_unexplained is missing else l_0_unexplained) else '')))
    yield '.</w:t></w:r></w:p>'
    if (undefined(name='troubled') if l_0_troubled is missing else l_0_troubled):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">- Nhiệm vụ đã báo cáo khó khăn, vướng mắc: nêu kết quả khắc phục, thời gian hoàn thành, nội dung cần cấp có thẩm quyền xem xét, giải quyết.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">- Báo cáo bằng văn bản về '
    yield escape(environment.finalize((undefined(name='reply_to') if l_0_reply_to is missing else l_0_reply_to)))
    yield ' chậm nhất ngày '
    yield escape(environment.finalize((undefined(name='reply_by') if l_0_reply_by is missing else l_0_reply_by)))
    yield ' để tổng hợp'
    if (undefined(name='superior') if l_0_superior is missing else l_0_superior):
        pass
        yield ', báo cáo '
        yield escape(environment.finalize((undefined(name='superior') if l_0_superior is missing else l_0_superior)))
    yield '.</w:t></w:r></w:p>'
    if (undefined(name='firm') if l_0_firm is missing else l_0_firm):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
        yield ' yêu cầu các cơ quan, đơn vị có tên tại Phụ lục nghiêm túc thực hiện./.</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
        yield ' đề nghị các cơ quan, đơn vị có tên tại Phụ lục quan tâm, phối hợp thực hiện./.</w:t></w:r></w:p>'
    yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="NoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">Nơi nhận:</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- Như trên;</w:t></w:r></w:p>'
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
        if (undefined(name='collects') if l_0_collects is missing else l_0_collects):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- '
            yield escape(environment.finalize((undefined(name='collects') if l_0_collects is missing else l_0_collects)))
            yield ' (để tổng hợp);</w:t></w:r></w:p>'
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
    l_0_heading = markup_join(('Nhiệm vụ quá hạn của các cơ quan, đơn vị đến ngày ', (undefined(name='as_of') if l_0_as_of is missing else l_0_as_of), ))
    context.vars['heading'] = l_0_heading
    context.exported_vars.add('heading')
    yield '\n<w:p><w:pPr><w:pStyle w:val="PhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">Phụ lục</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TenPhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='heading') if l_0_heading is missing else l_0_heading)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KemTheo"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='issued_with') if l_0_issued_with is missing else l_0_issued_with)))
    yield '</w:t></w:r></w:p>'
    yield escape(environment.finalize(t_1((undefined(name='heading') if l_0_heading is missing else l_0_heading), 252, 14, caps=True)))
    yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="14286" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Nhiệm vụ, báo cáo quá hạn của từng cơ quan, đơn vị: sản phẩm còn phải có, thời hạn, tình hình"/><w:tblDescription w:val="Nhiệm vụ, báo cáo quá hạn của từng cơ quan, đơn vị: sản phẩm còn phải có, thời hạn, tình hình"/></w:tblPr><w:tblGrid><w:gridCol w:w="624"/><w:gridCol w:w="850"/><w:gridCol w:w="4762"/><w:gridCol w:w="3288"/><w:gridCol w:w="2551"/><w:gridCol w:w="2211"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="850" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4762" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3288" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Sản phẩm còn phải có</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2551" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Thời hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2211" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tình hình</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_body in (undefined(name='bodies') if l_0_bodies is missing else l_0_bodies):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="14287" w:type="dxa"/><w:gridSpan w:val="6"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNhom"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_body, 'name')))
        yield ': '
        yield escape(environment.finalize(environment.getattr(l_1_body, 'owed')))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_2_row in environment.getattr(l_1_body, 'rows'):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'number')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="850" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'id')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4762" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'title')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3288" w:type="dxa"/></w:tcPr>'
            for l_3_line in environment.getattr(l_2_row, 'products'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_3_line))
                yield '</w:t></w:r></w:p>'
            l_3_line = missing
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2551" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'time')))
            yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">('
            yield escape(environment.finalize(environment.getattr(l_2_row, 'due')))
            yield ')</w:t></w:r></w:p>'
            for l_3_line in environment.getattr(l_2_row, 'moved'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_3_line))
                yield '</w:t></w:r></w:p>'
            l_3_line = missing
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2211" w:type="dxa"/></w:tcPr>'
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
            for l_3_line in environment.getattr(l_2_row, 'troubles'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_3_line))
                yield '</w:t></w:r></w:p>'
            l_3_line = missing
            yield '</w:tc></w:tr>'
        l_2_row = missing
    l_1_body = missing
    yield '</w:tbl>\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:body>'

blocks = {}
debug_info = '1=43&2=47&3=54&7=59&8=62&9=64&11=66&12=87&13=101&14=105&16=113&17=125&18=130&20=133&21=139&22=147&23=152&24=155&25=160&26=163&27=165&28=167&30=171&31=173&37=177&38=181&39=189&40=191&41=193&42=199&43=203&44=205&45=211&46=218&47=223&48=228&49=233&50=238&51=243&52=248&53=254'
