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
    l_0_to = resolve('to')
    l_0_firm = resolve('firm')
    l_0_plan = resolve('plan')
    l_0_office = resolve('office')
    l_0_asks = resolve('asks')
    l_0_situation = resolve('situation')
    l_0_figures = resolve('figures')
    l_0_by_group = resolve('by_group')
    l_0_as_of = resolve('as_of')
    l_0_still = resolve('still')
    l_0_overdue = resolve('overdue')
    l_0_what = resolve('what')
    l_0_longest = resolve('longest')
    l_0_soon = resolve('soon')
    l_0_what_soon = resolve('what_soon')
    l_0_within = resolve('within')
    l_0_unexplained = resolve('unexplained')
    l_0_troubled = resolve('troubled')
    l_0_unproven = resolve('unproven')
    l_0_reply_to = resolve('reply_to')
    l_0_reply_by = resolve('reply_by')
    l_0_superior = resolve('superior')
    l_0_recipients = resolve('recipients')
    l_0_collects = resolve('collects')
    l_0_archive = resolve('archive')
    l_0_signer = resolve('signer')
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
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="KinhGui"/></w:pPr><w:r><w:t xml:space="preserve">Kính gửi: '
    yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(('Qua theo dõi việc thực' if (undefined(name='firm') if l_0_firm is missing else l_0_firm) else 'Thực')))
    yield ' hiện '
    yield escape(environment.finalize(environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'citation')))
    yield ', '
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' thông báo tình hình thực hiện nhiệm vụ do '
    yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
    yield ' chủ trì và '
    yield escape(environment.finalize((undefined(name='asks') if l_0_asks is missing else l_0_asks)))
    yield ' như sau:</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">1. Tình hình thực hiện</w:t></w:r></w:p>'
    if (undefined(name='situation') if l_0_situation is missing else l_0_situation):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
        yield ' chủ trì '
        yield escape(environment.finalize(environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'total')))
        yield ' nhiệm vụ của Kế hoạch'
        yield escape(environment.finalize((', kể cả nhiệm vụ giao chung theo nhóm' if (undefined(name='by_group') if l_0_by_group is missing else l_0_by_group) else '')))
        yield '. Đến ngày '
        yield escape(environment.finalize((undefined(name='as_of') if l_0_as_of is missing else l_0_as_of)))
        yield ', '
        yield escape(environment.finalize((undefined(name='situation') if l_0_situation is missing else l_0_situation)))
        yield '.'
        if (environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'of_due') != '0/0'):
            pass
            yield ' Trên số nhiệm vụ đã đến hạn, hoàn thành '
            yield escape(environment.finalize(environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'of_due')))
            yield '.'
        yield '</w:t></w:r></w:p>'
    if (undefined(name='earlier') if l_0_earlier is missing else l_0_earlier):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Tiếp theo '
        yield escape(environment.finalize((undefined(name='earlier') if l_0_earlier is missing else l_0_earlier)))
        yield ' về việc đôn đốc thực hiện nhiệm vụ cải cách hành chính: '
        if (undefined(name='still') if l_0_still is missing else l_0_still):
            pass
            yield 'đến ngày '
            yield escape(environment.finalize((undefined(name='as_of') if l_0_as_of is missing else l_0_as_of)))
            yield ', '
            yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
            yield ' vẫn chưa hoàn thành '
            yield escape(environment.finalize((undefined(name='still') if l_0_still is missing else l_0_still)))
            yield ', quá hạn từ trước ngày ban hành công văn nêu trên'
        else:
            pass
            yield 'các nhiệm vụ dưới đây đến hạn sau ngày ban hành công văn nêu trên'
        yield '.</w:t></w:r></w:p>'
    if (undefined(name='overdue') if l_0_overdue is missing else l_0_overdue):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="TenBang"/></w:pPr><w:r><w:t xml:space="preserve">Bảng 1. Các '
        yield escape(environment.finalize((undefined(name='what') if l_0_what is missing else l_0_what)))
        yield ' quá hạn, lâu nhất '
        yield escape(environment.finalize((undefined(name='longest') if l_0_longest is missing else l_0_longest)))
        yield ' ngày</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Quá hạn: sản phẩm còn phải có, thời hạn, tình hình, lâu nhất đứng đầu"/><w:tblDescription w:val="Quá hạn: sản phẩm còn phải có, thời hạn, tình hình, lâu nhất đứng đầu"/></w:tblPr><w:tblGrid><w:gridCol w:w="510"/><w:gridCol w:w="624"/><w:gridCol w:w="2721"/><w:gridCol w:w="1814"/><w:gridCol w:w="2154"/><w:gridCol w:w="1531"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="510" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2721" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1814" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Sản phẩm còn phải có</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Thời hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1531" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tình hình</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_row in (undefined(name='overdue') if l_0_overdue is missing else l_0_overdue):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="510" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'number')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'id')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2721" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'title')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1814" w:type="dxa"/></w:tcPr>'
            for l_2_line in environment.getattr(l_1_row, 'products'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'time')))
            yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">('
            yield escape(environment.finalize(environment.getattr(l_1_row, 'due')))
            yield ')</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_row, 'moved'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1531" w:type="dxa"/></w:tcPr>'
            if (environment.getattr(environment.getattr(l_1_row, 'state'), 'kind') == 'done'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhDone"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_1_row, 'state'), 'kind') == 'late'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhLate"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_1_row, 'state'), 'kind') == 'overdue'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhOverdue"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_1_row, 'state'), 'kind') == 'soon'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhSoon"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_1_row, 'state'), 'kind') == 'pending'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhPending"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_1_row, 'state'), 'kind') == 'waiting'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhWaiting"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            else:
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhNotArisen"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_row, 'troubles'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
            yield '</w:tc></w:tr>'
        l_1_row = missing
        yield '</w:tbl>'
    if (undefined(name='soon') if l_0_soon is missing else l_0_soon):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="TenBang"/></w:pPr><w:r><w:t xml:space="preserve">Bảng '
        yield escape(environment.finalize((2 if (undefined(name='overdue') if l_0_overdue is missing else l_0_overdue) else 1)))
        yield '. Các '
        yield escape(environment.finalize((undefined(name='what_soon') if l_0_what_soon is missing else l_0_what_soon)))
        yield ' đến hạn trong '
        yield escape(environment.finalize((undefined(name='within') if l_0_within is missing else l_0_within)))
        yield ' ngày kể từ ngày '
        yield escape(environment.finalize((undefined(name='as_of') if l_0_as_of is missing else l_0_as_of)))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Sắp đến hạn: sản phẩm còn phải có, thời hạn, tình hình, gần nhất đứng đầu"/><w:tblDescription w:val="Sắp đến hạn: sản phẩm còn phải có, thời hạn, tình hình, gần nhất đứng đầu"/></w:tblPr><w:tblGrid><w:gridCol w:w="510"/><w:gridCol w:w="624"/><w:gridCol w:w="2721"/><w:gridCol w:w="1814"/><w:gridCol w:w="2154"/><w:gridCol w:w="1531"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="510" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2721" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1814" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Sản phẩm còn phải có</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Thời hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1531" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tình hình</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_row in (undefined(name='soon') if l_0_soon is missing else l_0_soon):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="510" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'number')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'id')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2721" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'title')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1814" w:type="dxa"/></w:tcPr>'
            for l_2_line in environment.getattr(l_1_row, 'products'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_row, 'time')))
            yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">('
            yield escape(environment.finalize(environment.getattr(l_1_row, 'due')))
            yield ')</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_row, 'moved'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1531" w:type="dxa"/></w:tcPr>'
            if (environment.getattr(environment.getattr(l_1_row, 'state'), 'kind') == 'done'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhDone"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_1_row, 'state'), 'kind') == 'late'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhLate"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_1_row, 'state'), 'kind') == 'overdue'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhOverdue"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_1_row, 'state'), 'kind') == 'soon'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhSoon"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_1_row, 'state'), 'kind') == 'pending'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhPending"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(environment.getattr(l_1_row, 'state'), 'kind') == 'waiting'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhWaiting"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            else:
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="TinhHinhNotArisen"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_row, 'state'), 'text')))
                yield '</w:t></w:r></w:p>'
            for l_2_line in environment.getattr(l_1_row, 'troubles'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_2_line))
                yield '</w:t></w:r></w:p>'
            l_2_line = missing
            yield '</w:tc></w:tr>'
        l_1_row = missing
        yield '</w:tbl>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">2. '
    yield escape(environment.finalize(('Yêu cầu' if (undefined(name='firm') if l_0_firm is missing else l_0_firm) else 'Đề nghị')))
    yield '</w:t></w:r></w:p>'
    if (undefined(name='overdue') if l_0_overdue is missing else l_0_overdue):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">- Khẩn trương hoàn thành các '
        yield escape(environment.finalize((undefined(name='what') if l_0_what is missing else l_0_what)))
        yield ' quá hạn tại Bảng 1'
        yield escape(environment.finalize(('; nội dung chưa thể hoàn thành thì nêu rõ lý do, thời gian hoàn thành, đề xuất, kiến nghị' if (undefined(name='unexplained') if l_0_unexplained is missing else l_0_unexplained) else '')))
        yield '.</w:t></w:r></w:p>'
    if (undefined(name='troubled') if l_0_troubled is missing else l_0_troubled):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">- Về khó khăn, vướng mắc đã báo cáo ở nhiệm vụ '
        yield escape(environment.finalize((undefined(name='troubled') if l_0_troubled is missing else l_0_troubled)))
        yield ': nêu kết quả khắc phục, thời gian hoàn thành, nội dung cần cấp có thẩm quyền xem xét, giải quyết.</w:t></w:r></w:p>'
    if (undefined(name='soon') if l_0_soon is missing else l_0_soon):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">- Chủ động hoàn thành đúng thời hạn các '
        yield escape(environment.finalize((undefined(name='what_soon') if l_0_what_soon is missing else l_0_what_soon)))
        yield ' sắp đến hạn.</w:t></w:r></w:p>'
    if (undefined(name='unproven') if l_0_unproven is missing else l_0_unproven):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">- Gửi tài liệu kiểm chứng (số, ký hiệu, ngày văn bản) của nhiệm vụ đã báo cáo hoàn thành: '
        yield escape(environment.finalize((undefined(name='unproven') if l_0_unproven is missing else l_0_unproven)))
        yield '.</w:t></w:r></w:p>'
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
        yield ' yêu cầu '
        yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
        yield ' nghiêm túc thực hiện./.</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
        yield ' đề nghị '
        yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
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
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:body>'

blocks = {}
debug_info = '1=46&2=50&3=57&7=62&8=65&9=67&10=69&11=71&12=81&13=84&14=103&15=121&21=125&22=129&23=131&24=133&25=139&26=143&27=145&28=151&29=158&30=163&31=168&32=173&33=178&34=183&35=188&36=194&37=203&43=211&44=215&45=217&46=219&47=225&48=229&49=231&50=237&51=244&52=249&53=254&54=259&55=264&56=269&57=274&58=280&59=287&60=292&61=299&62=304&63=309&64=312&65=324&66=331&68=336&69=342&70=350&71=355&72=358&73=363&74=366&75=368'
