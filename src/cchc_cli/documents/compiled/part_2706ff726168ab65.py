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
    l_0_year = resolve('year')
    l_0_to = resolve('to')
    l_0_firm = resolve('firm')
    l_0_plan = resolve('plan')
    l_0_office = resolve('office')
    l_0_as_of = resolve('as_of')
    l_0_alone = resolve('alone')
    l_0_whom = resolve('whom')
    l_0_unissued = resolve('unissued')
    l_0_gaps = resolve('gaps')
    l_0_counted = resolve('counted')
    l_0_asks = resolve('asks')
    l_0_reply_to = resolve('reply_to')
    l_0_reply_by = resolve('reply_by')
    l_0_recipients = resolve('recipients')
    l_0_superior = resolve('superior')
    l_0_collects = resolve('collects')
    l_0_archive = resolve('archive')
    l_0_signer = resolve('signer')
    l_0_issued_with = resolve('issued_with')
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
    yield 'đôn đốc ban hành kế hoạch cải cách hành chính năm '
    yield escape(environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year)))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="DiaDanhNgayThang"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'place_date')))
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="KinhGui"/></w:pPr><w:r><w:t xml:space="preserve">Kính gửi: '
    yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(('Qua theo dõi việc thực' if (undefined(name='firm') if l_0_firm is missing else l_0_firm) else 'Thực')))
    yield ' hiện '
    yield escape(environment.finalize(environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'citation')))
    yield ', '
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' thông báo: đến ngày '
    yield escape(environment.finalize((undefined(name='as_of') if l_0_as_of is missing else l_0_as_of)))
    yield ', '
    if (undefined(name='alone') if l_0_alone is missing else l_0_alone):
        pass
        yield escape(environment.finalize((undefined(name='whom') if l_0_whom is missing else l_0_whom)))
        yield ' '
        if (undefined(name='unissued') if l_0_unissued is missing else l_0_unissued):
            pass
            yield 'chưa gửi kế hoạch đã ban hành'
            if (undefined(name='gaps') if l_0_gaps is missing else l_0_gaps):
                pass
                yield ', dự thảo cần bổ sung, điều chỉnh'
        else:
            pass
            yield 'có kế hoạch cần bổ sung, điều chỉnh'
    else:
        pass
        yield escape(environment.finalize((undefined(name='counted') if l_0_counted is missing else l_0_counted)))
    yield ' (Phụ lục kèm theo).</w:t></w:r></w:p>'
    if (undefined(name='earlier') if l_0_earlier is missing else l_0_earlier):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Đây là lần đôn đốc tiếp theo '
        yield escape(environment.finalize((undefined(name='earlier') if l_0_earlier is missing else l_0_earlier)))
        yield '.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' '
    yield escape(environment.finalize((undefined(name='asks') if l_0_asks is missing else l_0_asks)))
    yield ' '
    yield escape(environment.finalize((undefined(name='whom') if l_0_whom is missing else l_0_whom)))
    yield ':</w:t></w:r></w:p>'
    if (undefined(name='unissued') if l_0_unissued is missing else l_0_unissued):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">- '
        yield escape(environment.finalize(('Ban' if ((undefined(name='alone') if l_0_alone is missing else l_0_alone) or (not (undefined(name='gaps') if l_0_gaps is missing else l_0_gaps))) else 'Cơ quan, đơn vị nêu tại mục I của Phụ lục: ban')))
        yield ' hành kế hoạch cải cách hành chính năm '
        yield escape(environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year)))
        yield ', có đủ nhiệm vụ được giao chủ trì, thời hạn không muộn hơn thời hạn của Kế hoạch nêu trên.</w:t></w:r></w:p>'
    if (undefined(name='gaps') if l_0_gaps is missing else l_0_gaps):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">- '
        yield escape(environment.finalize(('Bổ' if ((undefined(name='alone') if l_0_alone is missing else l_0_alone) or (not (undefined(name='unissued') if l_0_unissued is missing else l_0_unissued))) else 'Cơ quan, đơn vị nêu tại mục II của Phụ lục: bổ')))
        yield ' sung nhiệm vụ, điều chỉnh thời hạn, nội dung kế hoạch theo Phụ lục.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">- Gửi kế hoạch về '
    yield escape(environment.finalize((undefined(name='reply_to') if l_0_reply_to is missing else l_0_reply_to)))
    yield ' chậm nhất ngày '
    yield escape(environment.finalize((undefined(name='reply_by') if l_0_reply_by is missing else l_0_reply_by)))
    yield ' để theo dõi, tổng hợp.</w:t></w:r></w:p>'
    if (undefined(name='firm') if l_0_firm is missing else l_0_firm):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
        yield ' yêu cầu '
        yield escape(environment.finalize((undefined(name='whom') if l_0_whom is missing else l_0_whom)))
        yield ' nghiêm túc thực hiện./.</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
        yield ' đề nghị '
        yield escape(environment.finalize((undefined(name='whom') if l_0_whom is missing else l_0_whom)))
        yield ' quan tâm, phối hợp thực hiện./.</w:t></w:r></w:p>'
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
    l_0_heading = markup_join(('Kế hoạch cải cách hành chính năm ', (undefined(name='year') if l_0_year is missing else l_0_year), ' của cơ quan, đơn vị đến ngày ', (undefined(name='as_of') if l_0_as_of is missing else l_0_as_of), ))
    context.vars['heading'] = l_0_heading
    context.exported_vars.add('heading')
    yield '\n<w:p><w:pPr><w:pStyle w:val="PhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">Phụ lục</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TenPhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='heading') if l_0_heading is missing else l_0_heading)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KemTheo"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='issued_with') if l_0_issued_with is missing else l_0_issued_with)))
    yield '</w:t></w:r></w:p>'
    yield escape(environment.finalize(t_1((undefined(name='heading') if l_0_heading is missing else l_0_heading), 252, 14, caps=True)))
    if (undefined(name='unissued') if l_0_unissued is missing else l_0_unissued):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(('I. ' if (undefined(name='gaps') if l_0_gaps is missing else l_0_gaps) else '')))
        yield 'Chưa gửi kế hoạch đã ban hành</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NgatDong"/></w:pPr></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="14287" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Cơ quan chưa gửi kế hoạch đã ban hành"/><w:tblDescription w:val="Cơ quan chưa gửi kế hoạch đã ban hành"/></w:tblPr><w:tblGrid><w:gridCol w:w="624"/><w:gridCol w:w="4762"/><w:gridCol w:w="2948"/><w:gridCol w:w="5953"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4762" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Cơ quan, đơn vị</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2948" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tình hình</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ chủ trì, phải có trong kế hoạch</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_row in (undefined(name='unissued') if l_0_unissued is missing else l_0_unissued):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'number')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4762" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'name')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2948" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'state')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'tasks')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_row = missing
        yield '</w:tbl>'
    if (undefined(name='gaps') if l_0_gaps is missing else l_0_gaps):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(('II. ' if (undefined(name='unissued') if l_0_unissued is missing else l_0_unissued) else '')))
        yield 'Nhiệm vụ cần bổ sung, điều chỉnh</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NgatDong"/></w:pPr></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="14287" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Nhiệm vụ cần bổ sung, điều chỉnh"/><w:tblDescription w:val="Nhiệm vụ cần bổ sung, điều chỉnh"/></w:tblPr><w:tblGrid><w:gridCol w:w="624"/><w:gridCol w:w="964"/><w:gridCol w:w="5896"/><w:gridCol w:w="1814"/><w:gridCol w:w="4989"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="964" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5896" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1814" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Thời hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4989" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nội dung cần bổ sung, điều chỉnh</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_body in (undefined(name='gaps') if l_0_gaps is missing else l_0_gaps):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="14287" w:type="dxa"/><w:gridSpan w:val="5"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNhom"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_body, 'name')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
            for l_2_row in environment.getattr(l_1_body, 'rows'):
                _loop_vars = {}
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'number')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="964" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'id')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5896" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'title')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1814" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'due')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4989" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_row, 'what')))
                yield '</w:t></w:r></w:p></w:tc></w:tr>'
            l_2_row = missing
        l_1_body = missing
        yield '</w:tbl>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:body>'

blocks = {}
debug_info = '1=41&2=45&3=52&7=57&8=60&9=64&10=66&11=68&12=96&13=99&14=108&15=115&16=118&17=125&18=132&20=137&21=143&22=151&23=156&24=159&25=164&26=167&27=169&28=171&30=175&31=177&32=183&37=185&38=189&39=191&40=193&41=195&42=202&48=204&49=208&50=214&51=216&52=218&53=220&54=222'
