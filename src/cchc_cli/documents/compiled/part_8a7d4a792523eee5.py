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
    l_0_as_of = resolve('as_of')
    l_0_to = resolve('to')
    l_0_plan = resolve('plan')
    l_0_situation = resolve('situation')
    l_0_of_all = resolve('of_all')
    l_0_of_due = resolve('of_due')
    l_0_late_bodies = resolve('late_bodies')
    l_0_what = resolve('what')
    l_0_areas = resolve('areas')
    l_0_worst = resolve('worst')
    l_0_asks = resolve('asks')
    l_0_office = resolve('office')
    l_0_chair = resolve('chair')
    l_0_recipients = resolve('recipients')
    l_0_archive = resolve('archive')
    l_0_signer = resolve('signer')
    l_0_subject = missing
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
    l_0_subject = markup_join(('Tóm tắt kết quả cải cách hành chính đến ngày ', (undefined(name='as_of') if l_0_as_of is missing else l_0_as_of), ))
    context.vars['subject'] = l_0_subject
    context.exported_vars.add('subject')
    yield '\n<w:p><w:pPr><w:pStyle w:val="TenLoai"/></w:pPr><w:r><w:t xml:space="preserve">Báo cáo</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TrichYeu"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='subject') if l_0_subject is missing else l_0_subject)))
    yield '</w:t></w:r></w:p>'
    yield escape(environment.finalize(t_4((undefined(name='subject') if l_0_subject is missing else l_0_subject), 165, 14, inset=15)))
    yield '\n<w:p><w:pPr><w:pStyle w:val="KinhGui"/></w:pPr><w:r><w:t xml:space="preserve">Kính gửi: '
    yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">1. Thực hiện '
    yield escape(environment.finalize(environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'citation')))
    yield ', '
    yield escape(environment.finalize((undefined(name='situation') if l_0_situation is missing else l_0_situation)))
    yield ' Tỷ lệ hoàn thành trên tổng số: '
    yield escape(environment.finalize((undefined(name='of_all') if l_0_of_all is missing else l_0_of_all)))
    yield '; trên số đã đến hạn: '
    yield escape(environment.finalize((undefined(name='of_due') if l_0_of_due is missing else l_0_of_due)))
    yield '. '
    yield escape(environment.finalize((markup_join(('Có ', (undefined(name='late_bodies') if l_0_late_bodies is missing else l_0_late_bodies), )) if (undefined(name='late_bodies') if l_0_late_bodies is missing else l_0_late_bodies) else 'Không có')))
    yield ' cơ quan, đơn vị có '
    yield escape(environment.finalize(((undefined(name='what') if l_0_what is missing else l_0_what) or 'nhiệm vụ')))
    yield ' quá hạn.</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TenBang"/></w:pPr><w:r><w:t xml:space="preserve">Biểu đồ 1. Tiến độ theo lĩnh vực</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Biểu đồ tiến độ theo lĩnh vực: thanh chia theo tình hình, tỷ lệ hoàn thành, số nhiệm vụ quá hạn"/><w:tblDescription w:val="Biểu đồ tiến độ theo lĩnh vực: thanh chia theo tình hình, tỷ lệ hoàn thành, số nhiệm vụ quá hạn"/></w:tblPr><w:tblGrid><w:gridCol w:w="4819"/><w:gridCol w:w="1871"/><w:gridCol w:w="1587"/><w:gridCol w:w="1077"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4819" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Lĩnh vực</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1871" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Tiến độ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1587" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Hoàn thành</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1077" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Quá hạn</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_area in (undefined(name='areas') if l_0_areas is missing else l_0_areas):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4819" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDungLien"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_area, 'name')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1871" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        yield escape(environment.finalize(t_1(environment.getattr(l_1_area, 'shares'), 30.6)))
        yield '\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1587" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSoLien"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_area, 'of_all')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1077" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSoLien"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_area, 'overdue')))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    l_1_area = missing
    yield '</w:tbl>\n<w:p><w:pPr><w:pStyle w:val="NgatDong"/></w:pPr></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="340"/><w:gridCol w:w="2246"/><w:gridCol w:w="340"/><w:gridCol w:w="1862"/><w:gridCol w:w="340"/><w:gridCol w:w="962"/><w:gridCol w:w="340"/><w:gridCol w:w="1125"/><w:gridCol w:w="340"/><w:gridCol w:w="1459"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiHoanThanhDungHan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2246" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> hoàn thành đúng hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiHoanThanhTre"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1862" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> hoàn thành chậm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiQuaHan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="962" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> quá hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiTrongHan"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1125" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> trong hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="340" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiaiChoDieuKien"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1459" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="ChuGiai"/></w:pPr><w:r><w:t xml:space="preserve"> chờ điều kiện</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    if (undefined(name='worst') if l_0_worst is missing else l_0_worst):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="TenBang"/></w:pPr><w:r><w:t xml:space="preserve">Bảng 1. Cơ quan, đơn vị có '
        yield escape(environment.finalize((undefined(name='what') if l_0_what is missing else l_0_what)))
        yield ' quá hạn'
        yield escape(environment.finalize((' nhiều nhất' if ((undefined(name='late_bodies') if l_0_late_bodies is missing else l_0_late_bodies) > t_3((undefined(name='worst') if l_0_worst is missing else l_0_worst))) else '')))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="9355" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Các cơ quan có nhiều nhiệm vụ quá hạn nhất: bao nhiêu, số ngày của nhiệm vụ lâu nhất, số của nhiệm vụ ấy"/><w:tblDescription w:val="Các cơ quan có nhiều nhiệm vụ quá hạn nhất: bao nhiêu, số ngày của nhiệm vụ lâu nhất, số của nhiệm vụ ấy"/></w:tblPr><w:tblGrid><w:gridCol w:w="624"/><w:gridCol w:w="4649"/><w:gridCol w:w="1134"/><w:gridCol w:w="1247"/><w:gridCol w:w="1701"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4649" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Cơ quan, đơn vị</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1134" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Quá hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1247" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Lâu nhất</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1701" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ lâu nhất</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_body in (undefined(name='worst') if l_0_worst is missing else l_0_worst):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="624" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSoLien"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_body, 'number')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4649" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDungLien"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_body, 'name')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1134" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSoLien"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_body, 'overdue')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1247" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSoLien"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_body, 'longest')))
            yield ' ngày</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1701" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSoLien"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_body, 'task')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_body = missing
        yield '</w:tbl>'
    if (undefined(name='asks') if l_0_asks is missing else l_0_asks):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">2. '
        yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
        yield ' kính đề nghị '
        yield escape(environment.finalize((undefined(name='chair') if l_0_chair is missing else l_0_chair)))
        yield escape(environment.finalize((':' if (t_3((undefined(name='asks') if l_0_asks is missing else l_0_asks)) > 1) else '')))
        yield ' '
        yield escape(environment.finalize(t_2(context.eval_ctx, (undefined(name='asks') if l_0_asks is missing else l_0_asks), '; ')))
        yield './.</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">2. '
        yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
        yield ' không có nội dung đề nghị '
        yield escape(environment.finalize((undefined(name='chair') if l_0_chair is missing else l_0_chair)))
        yield ' chỉ đạo./.</w:t></w:r></w:p>'
    yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="NoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">Nơi nhận:</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- Như trên;</w:t></w:r></w:p>'
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
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:body>'

blocks = {}
debug_info = '1=54&2=58&3=65&7=70&8=73&10=79&11=83&12=85&17=97&18=101&20=105&21=107&32=111&33=114&38=118&39=122&40=124&41=126&42=128&43=130&44=137&45=147&47=152&48=156&49=160&50=165&51=168&52=170'
