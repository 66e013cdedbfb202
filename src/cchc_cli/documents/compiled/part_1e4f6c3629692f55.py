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
    l_0_file = resolve('file')
    l_0_again = resolve('again')
    l_0_figures = resolve('figures')
    l_0_by_group = resolve('by_group')
    l_0_as_of = resolve('as_of')
    l_0_situation = resolve('situation')
    l_0_soon = resolve('soon')
    l_0_within = resolve('within')
    l_0_reply_by = resolve('reply_by')
    l_0_superior = resolve('superior')
    l_0_recipients = resolve('recipients')
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
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TrichYeuCongVan"/></w:pPr><w:r><w:t xml:space="preserve">V/v cập nhật tình hình thực hiện nhiệm vụ cải cách hành chính năm '
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
    yield ' phiếu cập nhật tình hình thực hiện nhiệm vụ (tệp '
    yield escape(environment.finalize((undefined(name='file') if l_0_file is missing else l_0_file)))
    yield ' kèm theo).</w:t></w:r></w:p>'
    if (undefined(name='again') if l_0_again is missing else l_0_again):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Phiếu này đã được gửi, đề nghị gửi lại chậm nhất ngày '
        yield escape(environment.finalize((undefined(name='again') if l_0_again is missing else l_0_again)))
        yield '; đến nay '
        yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
        yield ' chưa nhận được phiếu của '
        yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
        yield '.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">1. Nội dung phiếu</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
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
    if (undefined(name='soon') if l_0_soon is missing else l_0_soon):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">Trong '
        yield escape(environment.finalize((undefined(name='within') if l_0_within is missing else l_0_within)))
        yield ' ngày tới, '
        yield escape(environment.finalize((undefined(name='soon') if l_0_soon is missing else l_0_soon)))
        yield ' nhiệm vụ, sản phẩm đến hạn.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">2. Cách điền</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">- Mở tệp bằng Excel, LibreOffice hay WPS; chỉ điền các ô màu vàng; nhiệm vụ không có gì mới thì để trống.</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">- Nhiệm vụ đã hoàn thành: chọn sự kiện «hoàn thành», ghi ngày, số, ký hiệu và ngày của tài liệu kiểm chứng.</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">- Nhiệm vụ đang làm: chọn «tiến độ», ghi phần trăm; có khó khăn, vướng mắc, kiến nghị thì ghi ở cột cùng tên.</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">- Không sửa nội dung nhiệm vụ, không xóa cột; gửi lại chính tệp Excel, không in, không quét.</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">3. Thời hạn</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='office') if l_0_office is missing else l_0_office)))
    yield ' đề nghị '
    yield escape(environment.finalize((undefined(name='to') if l_0_to is missing else l_0_to)))
    yield ' gửi lại phiếu chậm nhất ngày '
    yield escape(environment.finalize((undefined(name='reply_by') if l_0_reply_by is missing else l_0_reply_by)))
    yield ' để tổng hợp'
    if (undefined(name='superior') if l_0_superior is missing else l_0_superior):
        pass
        yield ', báo cáo '
        yield escape(environment.finalize((undefined(name='superior') if l_0_superior is missing else l_0_superior)))
    yield './.</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="NoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">Nơi nhận:</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- Như trên;</w:t></w:r></w:p>'
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
debug_info = '1=36&2=40&3=47&7=52&8=55&9=57&10=59&11=61&12=72&14=79&15=98&22=103&24=114&25=120&26=128&27=131&28=136&29=139&30=141'
