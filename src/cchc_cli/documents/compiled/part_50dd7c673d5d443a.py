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
    l_0_to = resolve('to')
    l_0_plan = resolve('plan')
    l_0_office = resolve('office')
    l_0_figures = resolve('figures')
    l_0_amendments = resolve('amendments')
    l_0_steering = resolve('steering')
    l_0_areas = resolve('areas')
    l_0_targets = resolve('targets')
    l_0_overall = resolve('overall')
    l_0_money = resolve('money')
    l_0_comparison = resolve('comparison')
    l_0_compared_with = resolve('compared_with')
    l_0_strengths = resolve('strengths')
    l_0_shortcomings = resolve('shortcomings')
    l_0_unproved = resolve('unproved')
    l_0_causes = resolve('causes')
    l_0_difficulties = resolve('difficulties')
    l_0_resolved = resolve('resolved')
    l_0_proposals = resolve('proposals')
    l_0_remaining = resolve('remaining')
    l_0_finishing = resolve('finishing')
    l_0_turn = resolve('turn')
    l_0_coming = resolve('coming')
    l_0_continuing = resolve('continuing')
    l_0_waiting = resolve('waiting')
    l_0_next_plan = resolve('next_plan')
    l_0_next_plan_tasks = resolve('next_plan_tasks')
    l_0_superior = resolve('superior')
    l_0_recipients = resolve('recipients')
    l_0_archive = resolve('archive')
    l_0_signer = resolve('signer')
    l_0_issued_with = resolve('issued_with')
    l_0_tasks = resolve('tasks')
    l_0_statistics = resolve('statistics')
    l_0_statistics_before = resolve('statistics_before')
    l_0_agencies = resolve('agencies')
    l_0_subject = l_0_heading = missing
    try:
        t_1 = environment.filters['bar']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'bar' found.")
    try:
        t_2 = environment.filters['line_under']
    except KeyError:
        @internalcode
        def t_2(*unused):
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
    yield escape(environment.finalize(t_2(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'issuer'), 60, 12, caps=True)))
    yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="QuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KeDuoiTieuNgu"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">Số: '
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'number')))
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'symbol')))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="DiaDanhNgayThang"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(environment.getattr((undefined(name='head') if l_0_head is missing else l_0_head), 'place_date')))
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    l_0_subject = markup_join(('Kết quả thực hiện công tác cải cách hành chính\n', environment.getattr((undefined(name='period') if l_0_period is missing else l_0_period), 'name'), ))
    context.vars['subject'] = l_0_subject
    context.exported_vars.add('subject')
    yield '\n<w:p><w:pPr><w:pStyle w:val="TenLoai"/></w:pPr><w:r><w:t xml:space="preserve">Báo cáo</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TrichYeu"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='subject') if l_0_subject is missing else l_0_subject)))
    yield '</w:t></w:r></w:p>'
    yield escape(environment.finalize(t_2((undefined(name='subject') if l_0_subject is missing else l_0_subject), 165, 14, inset=15)))
    yield '\n<w:p><w:pPr><w:pStyle w:val="KinhGui"/></w:pPr><w:r><w:t xml:space="preserve">Kính gửi: '
    yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Thực hiện '
    yield escape(environment.finalize(environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'citation')))
    yield ', '
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' báo cáo kết quả thực hiện công tác cải cách hành chính '
    yield escape(environment.finalize(environment.getattr((undefined(name='period') if l_0_period is missing else l_0_period), 'name')))
    yield ' (số liệu từ ngày '
    yield escape(environment.finalize(environment.getattr((undefined(name='period') if l_0_period is missing else l_0_period), 'first')))
    yield ' đến ngày '
    yield escape(environment.finalize(environment.getattr((undefined(name='period') if l_0_period is missing else l_0_period), 'last')))
    yield ') như sau:</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr><w:r><w:t xml:space="preserve">I. Công tác chỉ đạo, điều hành</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'title')))
    yield ' giao '
    yield escape(environment.finalize(environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'total')))
    yield ' nhiệm vụ.</w:t></w:r></w:p>'
    if (undefined(name='amendments') if l_0_amendments is missing else l_0_amendments):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Kế hoạch đã được điều chỉnh:</w:t></w:r></w:p>'
        for l_1_line in (undefined(name='amendments') if l_0_amendments is missing else l_0_amendments):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
    for l_1_area in (undefined(name='steering') if l_0_steering is missing else l_0_steering):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Lĩnh vực '
        yield escape(environment.finalize(environment.getattr(l_1_area, 'number')))
        yield ' của Kế hoạch có '
        yield escape(environment.finalize(environment.getattr(l_1_area, 'total')))
        yield ' nhiệm vụ; '
        yield escape(environment.finalize(environment.getattr(l_1_area, 'tally')))
        yield '.</w:t></w:r></w:p>'
        if environment.getattr(l_1_area, 'done'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Hoàn thành trong kỳ:</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_area, 'done'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
        if environment.getattr(l_1_area, 'earlier'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Đã hoàn thành trước kỳ:</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_area, 'earlier'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
        if environment.getattr(l_1_area, 'running'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Chưa hoàn thành, trong hạn:</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_area, 'running'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
        if environment.getattr(l_1_area, 'overdue'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Quá hạn:</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_area, 'overdue'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
        if environment.getattr(l_1_area, 'silent'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Trong hạn, chưa có báo cáo:</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_area, 'silent'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
        if environment.getattr(l_1_area, 'waiting'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Chờ điều kiện:</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_area, 'waiting'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
        if environment.getattr(l_1_area, 'not_arisen'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Không phát sinh:</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_area, 'not_arisen'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
    l_1_area = missing
    yield '\n<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr><w:r><w:t xml:space="preserve">II. Kết quả thực hiện các nhiệm vụ</w:t></w:r></w:p>'
    l_1_loop = missing
    for l_1_area, l_1_loop in LoopContext((undefined(name='areas') if l_0_areas is missing else l_0_areas), undefined):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
        yield '. '
        yield escape(environment.finalize(environment.getattr(l_1_area, 'title')))
        yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Lĩnh vực '
        yield escape(environment.finalize(environment.getattr(l_1_area, 'number')))
        yield ' của Kế hoạch có '
        yield escape(environment.finalize(environment.getattr(l_1_area, 'total')))
        yield ' nhiệm vụ; '
        yield escape(environment.finalize(environment.getattr(l_1_area, 'tally')))
        yield '.</w:t></w:r></w:p>'
        if environment.getattr(l_1_area, 'done'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Hoàn thành trong kỳ:</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_area, 'done'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
        if environment.getattr(l_1_area, 'earlier'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Đã hoàn thành trước kỳ:</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_area, 'earlier'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
        if environment.getattr(l_1_area, 'running'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Chưa hoàn thành, trong hạn:</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_area, 'running'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
        if environment.getattr(l_1_area, 'overdue'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Quá hạn:</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_area, 'overdue'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
        if environment.getattr(l_1_area, 'silent'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Trong hạn, chưa có báo cáo:</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_area, 'silent'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
        if environment.getattr(l_1_area, 'waiting'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Chờ điều kiện:</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_area, 'waiting'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
        if environment.getattr(l_1_area, 'not_arisen'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Không phát sinh:</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_area, 'not_arisen'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
    l_1_loop = l_1_area = missing
    yield '\n<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr><w:r><w:t xml:space="preserve">III. Kết quả thực hiện các chỉ tiêu</w:t></w:r></w:p>'
    if (undefined(name='targets') if l_0_targets is missing else l_0_targets):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="TenBang"/></w:pPr><w:r><w:t xml:space="preserve">Bảng 1. Kết quả thực hiện các chỉ tiêu, đo đến ngày '
        yield escape(environment.finalize(environment.getattr((undefined(name='period') if l_0_period is missing else l_0_period), 'last')))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Chỉ tiêu: mức phải đạt, kết quả, ngày đo, tài liệu kiểm chứng, đánh giá"/><w:tblDescription w:val="Chỉ tiêu: mức phải đạt, kết quả, ngày đo, tài liệu kiểm chứng, đánh giá"/></w:tblPr><w:tblGrid><w:gridCol w:w="624"/><w:gridCol w:w="3231"/><w:gridCol w:w="1304"/><w:gridCol w:w="1134"/><w:gridCol w:w="2154"/><w:gridCol w:w="907"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Mã</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3231" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Chỉ số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1304" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Mức phải đạt</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1134" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Kết quả</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Ngày đo, tài liệu kiểm chứng</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="907" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Đánh giá</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_row in (undefined(name='targets') if l_0_targets is missing else l_0_targets):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'id')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3231" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'name')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1304" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'goal')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1134" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'value')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'measured')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="907" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'verdict')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_row = missing
        yield '</w:tbl>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Kế hoạch không có chỉ tiêu đo bằng số.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr><w:r><w:t xml:space="preserve">IV. Đánh giá chung</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">1. Số liệu chung</w:t></w:r></w:p>'
    for l_1_line in (undefined(name='overall') if l_0_overall is missing else l_0_overall):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(l_1_line))
        yield '</w:t></w:r></w:p>'
    l_1_line = missing
    if (undefined(name='money') if l_0_money is missing else l_0_money):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize((undefined(name='money') if l_0_money is missing else l_0_money)))
        yield '</w:t></w:r></w:p>'
    if (undefined(name='comparison') if l_0_comparison is missing else l_0_comparison):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="TenBang"/></w:pPr><w:r><w:t xml:space="preserve">Bảng '
        yield escape(environment.finalize((2 if (undefined(name='targets') if l_0_targets is missing else l_0_targets) else 1)))
        yield '. So sánh với '
        yield escape(environment.finalize((undefined(name='compared_with') if l_0_compared_with is missing else l_0_compared_with)))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="9356" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="So sánh với kỳ trước: số nhiệm vụ hoàn thành, quá hạn, tỷ lệ hoàn thành"/><w:tblDescription w:val="So sánh với kỳ trước: số nhiệm vụ hoàn thành, quá hạn, tỷ lệ hoàn thành"/></w:tblPr><w:tblGrid><w:gridCol w:w="3572"/><w:gridCol w:w="1928"/><w:gridCol w:w="1928"/><w:gridCol w:w="1928"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3572" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Chỉ số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1928" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Kỳ so sánh</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1928" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Kỳ này</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1928" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tăng, giảm</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_row in (undefined(name='comparison') if l_0_comparison is missing else l_0_comparison):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3572" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'name')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1928" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'before')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1928" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'now')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1928" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'change')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_row = missing
        yield '</w:tbl>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Trong năm chưa có kỳ báo cáo trước để so sánh.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="TenBang"/></w:pPr><w:r><w:t xml:space="preserve">Biểu đồ 1. Tiến độ theo lĩnh vực đến ngày '
    yield escape(environment.finalize(environment.getattr((undefined(name='period') if l_0_period is missing else l_0_period), 'last')))
    yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Biểu đồ tiến độ theo lĩnh vực: thanh chia theo tình hình, tỷ lệ hoàn thành, số nhiệm vụ quá hạn"/><w:tblDescription w:val="Biểu đồ tiến độ theo lĩnh vực: thanh chia theo tình hình, tỷ lệ hoàn thành, số nhiệm vụ quá hạn"/></w:tblPr><w:tblGrid><w:gridCol w:w="3175"/><w:gridCol w:w="3628"/><w:gridCol w:w="1644"/><w:gridCol w:w="907"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3175" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Lĩnh vực</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3628" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tiến độ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1644" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Hoàn thành</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="907" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Quá hạn</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_area in ((undefined(name='steering') if l_0_steering is missing else l_0_steering) + (undefined(name='areas') if l_0_areas is missing else l_0_areas)):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3175" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDungLien"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_area, 'number')))
        yield '. '
        yield escape(environment.finalize(environment.getattr(l_1_area, 'title')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3628" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        yield escape(environment.finalize(t_1(environment.getattr(l_1_area, 'shares'), 61.6)))
        yield '\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1644" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSoLien"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_area, 'of_all')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="907" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSoLien"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_area, 'shares'), 'overdue')))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    l_1_area = missing
    yield '</w:tbl>\n<w:p><w:pPr><w:pStyle w:val="NgatDong"/></w:pPr></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="340"/><w:gridCol w:w="2246"/><w:gridCol w:w="340"/><w:gridCol w:w="1862"/><w:gridCol w:w="340"/><w:gridCol w:w="962"/><w:gridCol w:w="340"/><w:gridCol w:w="1125"/><w:gridCol w:w="340"/><w:gridCol w:w="1459"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiHoanThanhDungHan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2246" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> hoàn thành đúng hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiHoanThanhTre"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1862" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> hoàn thành chậm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiQuaHan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="962" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> quá hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiTrongHan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1125" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> trong hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiChoDieuKien"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1459" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> chờ điều kiện</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">2. Kết quả nổi bật</w:t></w:r></w:p>'
    if (undefined(name='strengths') if l_0_strengths is missing else l_0_strengths):
        pass
        for l_1_line in (undefined(name='strengths') if l_0_strengths is missing else l_0_strengths):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Chưa có kết quả nổi bật được ghi nhận trong kỳ.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">3. Tồn tại, hạn chế</w:t></w:r></w:p>'
    if (undefined(name='shortcomings') if l_0_shortcomings is missing else l_0_shortcomings):
        pass
        for l_1_line in (undefined(name='shortcomings') if l_0_shortcomings is missing else l_0_shortcomings):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Không có nhiệm vụ hoàn thành chậm, quá hạn hoặc chưa báo cáo.</w:t></w:r></w:p>'
    if (undefined(name='unproved') if l_0_unproved is missing else l_0_unproved):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ đã hoàn thành (kể cả hoàn thành một phần) chưa có tài liệu kiểm chứng:</w:t></w:r></w:p>'
        for l_1_line in (undefined(name='unproved') if l_0_unproved is missing else l_0_unproved):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
    if (undefined(name='causes') if l_0_causes is missing else l_0_causes):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">4. Nguyên nhân</w:t></w:r></w:p>'
        for l_1_line in (undefined(name='causes') if l_0_causes is missing else l_0_causes):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
    yield '\n<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr><w:r><w:t xml:space="preserve">V. Khó khăn, vướng mắc và đề xuất, kiến nghị</w:t></w:r></w:p>'
    if (undefined(name='difficulties') if l_0_difficulties is missing else l_0_difficulties):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Khó khăn, vướng mắc chưa được giải quyết:</w:t></w:r></w:p>'
        for l_1_line in (undefined(name='difficulties') if l_0_difficulties is missing else l_0_difficulties):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
    elif ((undefined(name='resolved') if l_0_resolved is missing else l_0_resolved) or (undefined(name='proposals') if l_0_proposals is missing else l_0_proposals)):
        pass
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Chưa có báo cáo về khó khăn, vướng mắc, kiến nghị.</w:t></w:r></w:p>'
    if (undefined(name='resolved') if l_0_resolved is missing else l_0_resolved):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Khó khăn, vướng mắc đã được giải quyết trong kỳ:</w:t></w:r></w:p>'
        for l_1_line in (undefined(name='resolved') if l_0_resolved is missing else l_0_resolved):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
    if (undefined(name='proposals') if l_0_proposals is missing else l_0_proposals):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Đề xuất, kiến nghị:</w:t></w:r></w:p>'
        for l_1_line in (undefined(name='proposals') if l_0_proposals is missing else l_0_proposals):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
    yield '\n<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr><w:r><w:t xml:space="preserve">VI. Phương hướng, nhiệm vụ</w:t></w:r></w:p>'
    if ((undefined(name='remaining') if l_0_remaining is missing else l_0_remaining) or (undefined(name='finishing') if l_0_finishing is missing else l_0_finishing)):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">1. '
        yield escape(environment.finalize((markup_join(('Nhiệm vụ từ nay đến hết ngày ', (undefined(name='turn') if l_0_turn is missing else l_0_turn), )) if (undefined(name='turn') if l_0_turn is missing else l_0_turn) else 'Nhiệm vụ đã quá hạn')))
        yield '</w:t></w:r></w:p>'
        if (undefined(name='remaining') if l_0_remaining is missing else l_0_remaining):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Đôn đốc hoàn thành các nhiệm vụ quá hạn:</w:t></w:r></w:p>'
            for l_1_line in (undefined(name='remaining') if l_0_remaining is missing else l_0_remaining):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(l_1_line))
                yield '</w:t></w:r></w:p>'
            l_1_line = missing
        if (undefined(name='finishing') if l_0_finishing is missing else l_0_finishing):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Hoàn thành các nhiệm vụ có hạn đến ngày '
            yield escape(environment.finalize((undefined(name='turn') if l_0_turn is missing else l_0_turn)))
            yield ':</w:t></w:r></w:p>'
            for l_1_row in (undefined(name='finishing') if l_0_finishing is missing else l_0_finishing):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
                yield escape(environment.finalize(environment.getattr(l_1_row, 'text')))
                yield ': hạn '
                yield escape(environment.finalize(environment.getattr(l_1_row, 'due')))
                yield '.</w:t></w:r></w:p>'
            l_1_row = missing
    yield '\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((2 if ((undefined(name='remaining') if l_0_remaining is missing else l_0_remaining) or (undefined(name='finishing') if l_0_finishing is missing else l_0_finishing)) else 1)))
    yield '. Nhiệm vụ trọng tâm '
    yield escape(environment.finalize(environment.getattr((undefined(name='period') if l_0_period is missing else l_0_period), 'next')))
    yield '</w:t></w:r></w:p>'
    if (undefined(name='coming') if l_0_coming is missing else l_0_coming):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Hoàn thành các nhiệm vụ có hạn trong kỳ:</w:t></w:r></w:p>'
        for l_1_row in (undefined(name='coming') if l_0_coming is missing else l_0_coming):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
            yield escape(environment.finalize(environment.getattr(l_1_row, 'text')))
            yield ': hạn '
            yield escape(environment.finalize(environment.getattr(l_1_row, 'due')))
            yield '.</w:t></w:r></w:p>'
        l_1_row = missing
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Kế hoạch hiện hành không có nhiệm vụ nào có hạn trong kỳ.</w:t></w:r></w:p>'
    if (undefined(name='continuing') if l_0_continuing is missing else l_0_continuing):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Tiếp tục thực hiện nhiệm vụ thường xuyên, cả năm:</w:t></w:r></w:p>'
        for l_1_line in (undefined(name='continuing') if l_0_continuing is missing else l_0_continuing):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
    if (undefined(name='waiting') if l_0_waiting is missing else l_0_waiting):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Triển khai khi điều kiện phát sinh:</w:t></w:r></w:p>'
        for l_1_line in (undefined(name='waiting') if l_0_waiting is missing else l_0_waiting):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
    if (undefined(name='next_plan') if l_0_next_plan is missing else l_0_next_plan):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungDan"/></w:pPr><w:r><w:t xml:space="preserve">Triển khai thực hiện '
        yield escape(environment.finalize((undefined(name='next_plan') if l_0_next_plan is missing else l_0_next_plan)))
        yield ':</w:t></w:r></w:p>'
        for l_1_row in (undefined(name='next_plan_tasks') if l_0_next_plan_tasks is missing else l_0_next_plan_tasks):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">- '
            yield escape(environment.finalize(environment.getattr(l_1_row, 'text')))
            yield ': hạn '
            yield escape(environment.finalize(environment.getattr(l_1_row, 'due')))
            yield '.</w:t></w:r></w:p>'
        l_1_row = missing
    yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">Trên đây là báo cáo kết quả thực hiện công tác cải cách hành chính '
    yield escape(environment.finalize(environment.getattr((undefined(name='period') if l_0_period is missing else l_0_period), 'name')))
    yield ', '
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' kính báo cáo '
    yield escape(environment.finalize((undefined(name='superior') if l_0_superior is missing else l_0_superior)))
    yield './.</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="NoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">Nơi nhận:</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- Như trên;</w:t></w:r></w:p>'
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
    l_0_heading = markup_join(('Tình hình thực hiện nhiệm vụ đến ngày ', environment.getattr((undefined(name='period') if l_0_period is missing else l_0_period), 'last'), ))
    context.vars['heading'] = l_0_heading
    context.exported_vars.add('heading')
    yield '\n<w:p><w:pPr><w:pStyle w:val="PhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">Phụ lục I</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TenPhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='heading') if l_0_heading is missing else l_0_heading)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KemTheo"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='issued_with') if l_0_issued_with is missing else l_0_issued_with)))
    yield '</w:t></w:r></w:p>'
    yield escape(environment.finalize(t_2((undefined(name='heading') if l_0_heading is missing else l_0_heading), 252, 14, caps=True)))
    yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="14285" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Tình hình thực hiện từng nhiệm vụ theo lĩnh vực"/><w:tblDescription w:val="Tình hình thực hiện từng nhiệm vụ theo lĩnh vực"/></w:tblPr><w:tblGrid><w:gridCol w:w="680"/><w:gridCol w:w="3061"/><w:gridCol w:w="2381"/><w:gridCol w:w="1757"/><w:gridCol w:w="1474"/><w:gridCol w:w="1757"/><w:gridCol w:w="2268"/><w:gridCol w:w="907"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="680" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3061" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2381" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Sản phẩm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1757" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Cơ quan chủ trì</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1474" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Thời gian</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1757" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tình hình</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2268" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tài liệu kiểm chứng</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="907" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Chậm (ngày)</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_area in (undefined(name='tasks') if l_0_tasks is missing else l_0_tasks):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="14287" w:type="dxa"/><w:gridSpan w:val="8"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNhom"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_area, 'number')))
        yield '. '
        yield escape(environment.finalize(environment.getattr(l_1_area, 'title')))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_2_task in environment.getattr(l_1_area, 'tasks'):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="680" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_task, 'id')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3061" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_task, 'title')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2381" w:type="dxa"/></w:tcPr>'
            for l_3_line in environment.getattr(l_2_task, 'products'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_3_line))
                yield '</w:t></w:r></w:p>'
            l_3_line = missing
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1757" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_task, 'lead')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1474" w:type="dxa"/></w:tcPr>'
            for l_3_line in environment.getattr(l_2_task, 'times'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_3_line))
                yield '</w:t></w:r></w:p>'
            l_3_line = missing
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1757" w:type="dxa"/></w:tcPr>'
            for l_3_part in environment.getattr(l_2_task, 'states'):
                _loop_vars = {}
                pass
                if (environment.getattr(l_3_part, 'kind') == 'done'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhDone"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(environment.getattr(l_3_part, 'text')))
                    yield '</w:t></w:r></w:p>'
                elif (environment.getattr(l_3_part, 'kind') == 'late'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhLate"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(environment.getattr(l_3_part, 'text')))
                    yield '</w:t></w:r></w:p>'
                elif (environment.getattr(l_3_part, 'kind') == 'overdue'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhOverdue"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(environment.getattr(l_3_part, 'text')))
                    yield '</w:t></w:r></w:p>'
                elif (environment.getattr(l_3_part, 'kind') == 'soon'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhSoon"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(environment.getattr(l_3_part, 'text')))
                    yield '</w:t></w:r></w:p>'
                elif (environment.getattr(l_3_part, 'kind') == 'pending'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhPending"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(environment.getattr(l_3_part, 'text')))
                    yield '</w:t></w:r></w:p>'
                elif (environment.getattr(l_3_part, 'kind') == 'waiting'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhWaiting"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(environment.getattr(l_3_part, 'text')))
                    yield '</w:t></w:r></w:p>'
                else:
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhNotArisen"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(environment.getattr(l_3_part, 'text')))
                    yield '</w:t></w:r></w:p>'
            l_3_part = missing
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2268" w:type="dxa"/></w:tcPr>'
            for l_3_line in environment.getattr(l_2_task, 'proof'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_3_line))
                yield '</w:t></w:r></w:p>'
            l_3_line = missing
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="907" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_task, 'late')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_2_task = missing
    l_1_area = missing
    yield '</w:tbl>\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:pPr></w:p>'
    if (undefined(name='statistics') if l_0_statistics is missing else l_0_statistics):
        pass
        l_0_heading = markup_join(('Số liệu thống kê ', environment.getattr((undefined(name='period') if l_0_period is missing else l_0_period), 'name'), ))
        context.vars['heading'] = l_0_heading
        context.exported_vars.add('heading')
        yield '\n<w:p><w:pPr><w:pStyle w:val="PhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">Phụ lục II</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TenPhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize((undefined(name='heading') if l_0_heading is missing else l_0_heading)))
        yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KemTheo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize((undefined(name='issued_with') if l_0_issued_with is missing else l_0_issued_with)))
        yield '</w:t></w:r></w:p>'
        yield escape(environment.finalize(t_2((undefined(name='heading') if l_0_heading is missing else l_0_heading), 252, 14, caps=True)))
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="14286" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Số liệu thống kê kỳ này, kỳ trước"/><w:tblDescription w:val="Số liệu thống kê kỳ này, kỳ trước"/></w:tblPr><w:tblGrid><w:gridCol w:w="907"/><w:gridCol w:w="7370"/><w:gridCol w:w="1701"/><w:gridCol w:w="2154"/><w:gridCol w:w="2154"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="907" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Mã</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="7370" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nội dung thống kê</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1701" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Đơn vị tính</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Số liệu</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(((undefined(name='statistics_before') if l_0_statistics_before is missing else l_0_statistics_before) or 'kỳ trước')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Số liệu</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr((undefined(name='period') if l_0_period is missing else l_0_period), 'name')))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_row in (undefined(name='statistics') if l_0_statistics is missing else l_0_statistics):
            _loop_vars = {}
            pass
            if environment.getattr(l_1_row, 'group'):
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="14287" w:type="dxa"/><w:gridSpan w:val="5"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNhom"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_row, 'group')))
                yield '</w:t></w:r></w:p></w:tc></w:tr>'
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="907" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'code')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="7370" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'name')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1701" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'unit')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'before')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'now')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_row = missing
        yield '</w:tbl>\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:pPr></w:p>'
    l_0_heading = markup_join(('Tình hình thực hiện theo cơ quan đến ngày ', environment.getattr((undefined(name='period') if l_0_period is missing else l_0_period), 'last'), ))
    context.vars['heading'] = l_0_heading
    context.exported_vars.add('heading')
    yield '\n<w:p><w:pPr><w:pStyle w:val="PhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">Phụ lục '
    yield escape(environment.finalize(('III' if (undefined(name='statistics') if l_0_statistics is missing else l_0_statistics) else 'II')))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TenPhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='heading') if l_0_heading is missing else l_0_heading)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KemTheo"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='issued_with') if l_0_issued_with is missing else l_0_issued_with)))
    yield '</w:t></w:r></w:p>'
    yield escape(environment.finalize(t_2((undefined(name='heading') if l_0_heading is missing else l_0_heading), 252, 14, caps=True)))
    yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="14286" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Tình hình thực hiện theo cơ quan chủ trì: thanh tiến độ, số nhiệm vụ theo tình hình, tỷ lệ hoàn thành"/><w:tblDescription w:val="Tình hình thực hiện theo cơ quan chủ trì: thanh tiến độ, số nhiệm vụ theo tình hình, tỷ lệ hoàn thành"/></w:tblPr><w:tblGrid><w:gridCol w:w="567"/><w:gridCol w:w="3402"/><w:gridCol w:w="3288"/><w:gridCol w:w="794"/><w:gridCol w:w="1020"/><w:gridCol w:w="1020"/><w:gridCol w:w="907"/><w:gridCol w:w="794"/><w:gridCol w:w="680"/><w:gridCol w:w="907"/><w:gridCol w:w="907"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="567" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Cơ quan chủ trì</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3288" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tiến độ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="794" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tổng số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1020" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Đúng hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1020" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Chậm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="907" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Trong hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="794" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Quá hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="680" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Chờ điều kiện</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="907" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Không phát sinh</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="907" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tỷ lệ</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_row in (undefined(name='agencies') if l_0_agencies is missing else l_0_agencies):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="567" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_row, 'number')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_row, 'name')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3288" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        yield escape(environment.finalize(t_1(environment.getattr(l_1_row, 'shares'), 55.6)))
        yield '\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="794" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_row, 'total')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1020" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'shares'), 'done_on_time')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1020" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'shares'), 'done_late')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="907" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'shares'), 'pending')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="794" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'shares'), 'overdue')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="680" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'shares'), 'waiting')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="907" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'shares'), 'not_arisen')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="907" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_row, 'percent')))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    l_1_row = missing
    yield '</w:tbl>\n<w:p><w:pPr><w:pStyle w:val="NgatDong"/></w:pPr></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="14285" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="340"/><w:gridCol w:w="3693"/><w:gridCol w:w="340"/><w:gridCol w:w="3061"/><w:gridCol w:w="340"/><w:gridCol w:w="1582"/><w:gridCol w:w="340"/><w:gridCol w:w="1850"/><w:gridCol w:w="340"/><w:gridCol w:w="2399"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiHoanThanhDungHan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3693" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> hoàn thành đúng hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiHoanThanhTre"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3061" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> hoàn thành chậm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiQuaHan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1582" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> quá hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiTrongHan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1850" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> trong hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiChoDieuKien"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2399" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> chờ điều kiện</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Số liệu của từng cơ quan tính trên các nhiệm vụ cơ quan đó chủ trì, kể cả nhiệm vụ giao chung theo nhóm. '
    yield escape(environment.finalize((markup_join((environment.getattr((undefined(name='period') if l_0_period is missing else l_0_period), 'basis'), '.', )) if environment.getattr((undefined(name='period') if l_0_period is missing else l_0_period), 'basis') else '')))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:body>'

blocks = {}
debug_info = '1=63&2=67&3=74&7=79&8=82&10=88&11=92&12=94&14=104&15=111&16=115&17=122&18=131&19=135&20=141&21=145&22=151&23=155&24=161&25=165&26=171&27=175&28=181&29=185&30=191&31=195&32=201&33=205&34=209&35=218&36=222&37=228&38=232&39=238&40=242&41=248&42=252&43=258&44=262&45=268&46=272&47=278&48=282&49=287&50=290&56=292&57=296&58=298&59=300&60=302&61=304&62=306&65=314&66=318&67=324&68=329&72=333&73=337&74=339&75=341&76=343&78=351&82=353&83=357&85=363&86=365&98=369&99=375&101=382&102=388&103=394&104=397&105=401&106=407&107=411&108=415&109=418&110=422&111=430&112=433&113=437&114=443&115=447&116=451&117=454&118=459&119=463&120=469&121=475&122=481&123=488&124=492&125=500&126=503&127=507&128=513&129=517&130=523&131=529&132=535&134=541&135=545&136=549&137=554&138=557&139=559&140=561&142=565&143=567&151=571&152=575&153=583&154=585&155=591&156=595&157=601&158=611&159=616&160=621&161=626&162=631&163=636&164=641&165=649&166=653&167=658&169=664&170=666&175=670&177=672&178=680&179=683&180=685&181=687&182=689&183=691&184=695&185=699&186=701&187=703&198=707&199=711&200=713&202=717&203=719&204=721&205=723&206=725&207=727&208=729&209=731&221=735'
