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
    l_0_criticises = resolve('criticises')
    l_0_whom = resolve('whom')
    l_0_to = resolve('to')
    l_0_plan = resolve('plan')
    l_0_office = resolve('office')
    l_0_superior = resolve('superior')
    l_0_as_of = resolve('as_of')
    l_0_bodies = resolve('bodies')
    l_0_total = resolve('total')
    l_0_what = resolve('what')
    l_0_periods = resolve('periods')
    l_0_named = resolve('named')
    l_0_through = resolve('through')
    l_0_reply_by = resolve('reply_by')
    l_0_recipients = resolve('recipients')
    l_0_archive = resolve('archive')
    l_0_signer = resolve('signer')
    l_0_issued_with = resolve('issued_with')
    l_0_groups = resolve('groups')
    l_0_subject = l_0_heading = missing
    try:
        t_1 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_2 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_3 = environment.filters['line_under']
    except KeyError:
        @internalcode
        def t_3(*unused):
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
    yield escape(environment.finalize(t_3(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'issuer'), 60, 12, caps=True)))
    yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="QuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KeDuoiTieuNgu"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">Số: '
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'number')))
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'symbol')))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="DiaDanhNgayThang"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'place_date')))
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    l_0_subject = markup_join((('Phê bình ' if (undefined(name='criticises') if l_0_criticises is missing else l_0_criticises) else 'Về việc '), (undefined(name='whom') if l_0_whom is missing else l_0_whom), ' tiếp tục để quá hạn\nnhiệm vụ cải cách hành chính', ))
    context.vars['subject'] = l_0_subject
    context.exported_vars.add('subject')
    yield '\n<w:p><w:pPr><w:pStyle w:val="TenLoai"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(('Thông báo' if (undefined(name='criticises') if l_0_criticises is missing else l_0_criticises) else 'Báo cáo')))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TrichYeu"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='subject') if l_0_subject is missing else l_0_subject)))
    yield '</w:t></w:r></w:p>'
    yield escape(environment.finalize(t_3((undefined(name='subject') if l_0_subject is missing else l_0_subject), 165, 14, inset=15)))
    if (undefined(name='to') if l_0_to is missing else l_0_to):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="KinhGui"/></w:pPr><w:r><w:t xml:space="preserve">Kính gửi: '
        yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
        yield '</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Thực hiện '
    yield escape(environment.finalize(environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'citation')))
    yield ', '
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' '
    yield escape(environment.finalize(('thông báo' if (undefined(name='criticises') if l_0_criticises is missing else l_0_criticises) else markup_join(('báo cáo ', (undefined(name='superior') if l_0_superior is missing else l_0_superior), )))))
    yield ' về việc '
    yield escape(environment.finalize((undefined(name='whom') if l_0_whom is missing else l_0_whom)))
    yield ' tiếp tục để quá hạn nhiệm vụ như sau:</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">1. Đến ngày '
    yield escape(environment.finalize((undefined(name='as_of') if l_0_as_of is missing else l_0_as_of)))
    yield ', '
    yield escape(environment.finalize(((undefined(name='whom') if l_0_whom is missing else l_0_whom) if (t_2((undefined(name='bodies') if l_0_bodies is missing else l_0_bodies)) == 1) else markup_join(('có ', t_2((undefined(name='bodies') if l_0_bodies is missing else l_0_bodies)), ' cơ quan, đơn vị', )))))
    yield ' còn '
    yield escape(environment.finalize((undefined(name='total') if l_0_total is missing else l_0_total)))
    yield ' '
    yield escape(environment.finalize((undefined(name='what') if l_0_what is missing else l_0_what)))
    yield ' quá hạn'
    yield escape(environment.finalize(('' if (t_2((undefined(name='bodies') if l_0_bodies is missing else l_0_bodies)) == 1) else ' (tính theo từng cơ quan, đơn vị)')))
    yield ', đã có '
    yield escape(environment.finalize((undefined(name='what') if l_0_what is missing else l_0_what)))
    yield ' quá hạn tại '
    yield escape(environment.finalize(('kỳ' if (t_2((undefined(name='periods') if l_0_periods is missing else l_0_periods)) == 1) else 'các kỳ')))
    yield ' báo cáo trước (Bảng 1). '
    yield escape(environment.finalize(('Kỳ' if (t_2((undefined(name='periods') if l_0_periods is missing else l_0_periods)) == 1) else 'Các kỳ')))
    yield ' đối chiếu: '
    yield escape(environment.finalize(t_1(context.eval_ctx, (undefined(name='periods') if l_0_periods is missing else l_0_periods), '; ')))
    yield '.</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TenBang"/></w:pPr><w:r><w:t xml:space="preserve">Bảng 1. Cơ quan, đơn vị tiếp tục quá hạn đến ngày '
    yield escape(environment.finalize((undefined(name='as_of') if l_0_as_of is missing else l_0_as_of)))
    yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="9355" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Các cơ quan, đơn vị tiếp tục quá hạn: số nhiệm vụ, hạn của nhiệm vụ lâu nhất, các kỳ báo cáo đã quá hạn"/><w:tblDescription w:val="Các cơ quan, đơn vị tiếp tục quá hạn: số nhiệm vụ, hạn của nhiệm vụ lâu nhất, các kỳ báo cáo đã quá hạn"/></w:tblPr><w:tblGrid><w:gridCol w:w="624"/><w:gridCol w:w="3288"/><w:gridCol w:w="1134"/><w:gridCol w:w="1701"/><w:gridCol w:w="2608"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3288" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Cơ quan, đơn vị</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1134" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ'
    yield escape(environment.finalize(('' if ((undefined(name='what') if l_0_what is missing else l_0_what) == 'nhiệm vụ') else ', báo cáo')))
    yield ' quá hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1701" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Thời hạn quá lâu nhất</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2608" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Đã quá hạn tại kỳ báo cáo</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_body in (undefined(name='bodies') if l_0_bodies is missing else l_0_bodies):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_body, 'number')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3288" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_body, 'name')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1134" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_body, 'overdue')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1701" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_body, 'since')))
        yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">(quá '
        yield escape(environment.finalize(environment.getattr(l_1_body, 'longest')))
        yield ' ngày)</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2608" w:type="dxa"/></w:tcPr>'
        for l_2_line in environment.getattr(l_1_body, 'earlier'):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(l_2_line))
            yield '</w:t></w:r></w:p>'
        l_2_line = missing
        yield '</w:tc></w:tr>'
    l_1_body = missing
    yield '</w:tbl>\n<w:p><w:pPr><w:pStyle w:val="NgatDong"/></w:pPr></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ cụ thể nêu tại Phụ lục kèm theo.</w:t></w:r></w:p>'
    if (undefined(name='criticises') if l_0_criticises is missing else l_0_criticises):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">2. '
        yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
        yield ' phê bình '
        yield escape(environment.finalize((undefined(name='named') if l_0_named is missing else l_0_named)))
        yield '; yêu cầu người đứng đầu kiểm điểm trách nhiệm, hoàn thành dứt điểm '
        yield escape(environment.finalize(('các ' if ((undefined(name='total') if l_0_total is missing else l_0_total) > 1) else '')))
        yield escape(environment.finalize((undefined(name='what') if l_0_what is missing else l_0_what)))
        yield ' quá hạn, báo cáo kết quả, nguyên nhân về '
        yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
        yield escape(environment.finalize((markup_join((' (qua ', (undefined(name='through') if l_0_through is missing else l_0_through), ')', )) if (undefined(name='through') if l_0_through is missing else l_0_through) else '')))
        yield ' chậm nhất ngày '
        yield escape(environment.finalize((undefined(name='reply_by') if l_0_reply_by is missing else l_0_reply_by)))
        yield '.</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
        yield ' thông báo để '
        yield escape(environment.finalize((undefined(name='whom') if l_0_whom is missing else l_0_whom)))
        yield ' biết, nghiêm túc thực hiện./.</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">2. '
        yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
        yield ' kính đề nghị '
        yield escape(environment.finalize((undefined(name='superior') if l_0_superior is missing else l_0_superior)))
        yield ' xem xét, phê bình '
        yield escape(environment.finalize((undefined(name='named') if l_0_named is missing else l_0_named)))
        yield '; chỉ đạo người đứng đầu hoàn thành dứt điểm '
        yield escape(environment.finalize(('các ' if ((undefined(name='total') if l_0_total is missing else l_0_total) > 1) else '')))
        yield escape(environment.finalize((undefined(name='what') if l_0_what is missing else l_0_what)))
        yield ' quá hạn, báo cáo kết quả, nguyên nhân chậm nhất ngày '
        yield escape(environment.finalize((undefined(name='reply_by') if l_0_reply_by is missing else l_0_reply_by)))
        yield ' (qua '
        yield escape(environment.finalize((undefined(name='through') if l_0_through is missing else l_0_through)))
        yield ').</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
        yield ' kính báo cáo '
        yield escape(environment.finalize((undefined(name='superior') if l_0_superior is missing else l_0_superior)))
        yield ' xem xét, chỉ đạo./.</w:t></w:r></w:p>'
    if (undefined(name='criticises') if l_0_criticises is missing else l_0_criticises):
        pass
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="NoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">Nơi nhận:</w:t></w:r></w:p>'
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
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- '
            yield escape(environment.finalize(((undefined(name='whom') if l_0_whom is missing else l_0_whom) if (t_2((undefined(name='bodies') if l_0_bodies is missing else l_0_bodies)) == 1) else 'Các cơ quan, đơn vị có tên tại Phụ lục')))
            yield ';</w:t></w:r></w:p>'
            if (undefined(name='through') if l_0_through is missing else l_0_through):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize((undefined(name='through') if l_0_through is missing else l_0_through)))
                yield ';</w:t></w:r></w:p>'
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
        yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    else:
        pass
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
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- '
            yield escape(environment.finalize(((undefined(name='whom') if l_0_whom is missing else l_0_whom) if (t_2((undefined(name='bodies') if l_0_bodies is missing else l_0_bodies)) == 1) else 'Các cơ quan, đơn vị có tên tại Phụ lục')))
            yield ';</w:t></w:r></w:p>'
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
        yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:pPr></w:p>'
    l_0_heading = markup_join(('Nhiệm vụ quá hạn đến ngày ', (undefined(name='as_of') if l_0_as_of is missing else l_0_as_of), ))
    context.vars['heading'] = l_0_heading
    context.exported_vars.add('heading')
    yield '\n<w:p><w:pPr><w:pStyle w:val="PhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">Phụ lục</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TenPhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='heading') if l_0_heading is missing else l_0_heading)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KemTheo"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='issued_with') if l_0_issued_with is missing else l_0_issued_with)))
    yield '</w:t></w:r></w:p>'
    yield escape(environment.finalize(t_3((undefined(name='heading') if l_0_heading is missing else l_0_heading), 252, 14, caps=True)))
    yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="14287" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Danh mục nhiệm vụ quá hạn của từng cơ quan, đơn vị"/><w:tblDescription w:val="Danh mục nhiệm vụ quá hạn của từng cơ quan, đơn vị"/></w:tblPr><w:tblGrid><w:gridCol w:w="624"/><w:gridCol w:w="794"/><w:gridCol w:w="3969"/><w:gridCol w:w="2948"/><w:gridCol w:w="2381"/><w:gridCol w:w="1814"/><w:gridCol w:w="1757"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="794" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3969" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2948" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Sản phẩm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2381" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Thời hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1814" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tình hình</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1757" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Đã quá hạn tại kỳ báo cáo</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_group in (undefined(name='groups') if l_0_groups is missing else l_0_groups):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="14287" w:type="dxa"/><w:gridSpan w:val="7"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNhom"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_group, 'names')))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_2_row in environment.getattr(l_1_group, 'rows'):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'number')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="794" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'id')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3969" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_row, 'title')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2948" w:type="dxa"/></w:tcPr>'
            for l_3_line in environment.getattr(l_2_row, 'products'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_3_line))
                yield '</w:t></w:r></w:p>'
            l_3_line = missing
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2381" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
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
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1814" w:type="dxa"/></w:tcPr>'
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
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1757" w:type="dxa"/></w:tcPr>'
            for l_3_line in environment.getattr(l_2_row, 'earlier'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_3_line))
                yield '</w:t></w:r></w:p>'
            l_3_line = missing
            yield '</w:tc></w:tr>'
        l_2_row = missing
    l_1_group = missing
    yield '</w:tbl>\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:body>'

blocks = {}
debug_info = '1=51&2=55&3=62&7=67&8=70&9=76&10=78&11=84&12=87&13=95&14=113&17=115&19=117&20=121&21=123&22=125&23=127&24=129&25=135&27=141&28=144&29=156&30=163&31=176&32=183&33=189&34=195&35=200&36=203&37=208&38=211&39=213&41=218&42=224&43=230&44=233&45=238&46=241&47=243&48=246&50=250&51=252&58=256&59=260&60=266&61=268&62=270&63=276&64=280&65=282&66=288&67=295&68=300&69=305&70=310&71=315&72=320&73=325&74=332'
