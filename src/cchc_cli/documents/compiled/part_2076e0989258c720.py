# Jinja's, of a shipped template: made by tools/build_templates.py
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_alone = resolve('alone')
    l_0_decision = resolve('decision')
    l_0_body = resolve('body')
    l_0_signer = resolve('signer')
    l_0_appendix = resolve('appendix')
    try:
        t_1 = environment.filters['line_under']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'line_under' found.")
    pass
    yield '<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    if (undefined(name='alone') if l_0_alone is missing else l_0_alone):
        pass
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9355" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="3402"/><w:gridCol w:w="5953"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/></w:tcPr>'
        for l_1_line in environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'superior'):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="CoQuanChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
        for l_1_line in environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'issuer'):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="CoQuanBanHanh"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
        yield escape(environment.finalize(t_1(environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'issuer'), 60, 12, caps=True)))
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="QuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KeDuoiTieuNgu"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">Số: '
        yield escape(environment.finalize(environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'number')))
        yield '</w:t></w:r><w:r><w:rPr><w:rStyle w:val="ChoGhiSo"/></w:rPr><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'symbol')))
        yield '</w:t></w:r></w:p>'
        if (not environment.getattr((undefined(name='body') if l_0_body is missing else l_0_body), 'kind')):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="TrichYeuCongVan"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr((undefined(name='body') if l_0_body is missing else l_0_body), 'subject')))
            yield '</w:t></w:r></w:p>'
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="DiaDanhNgayThang"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'place_date')))
        yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
        if environment.getattr((undefined(name='body') if l_0_body is missing else l_0_body), 'kind'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="TenLoai"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr((undefined(name='body') if l_0_body is missing else l_0_body), 'kind')))
            yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TrichYeu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr((undefined(name='body') if l_0_body is missing else l_0_body), 'subject')))
            yield '</w:t></w:r></w:p>'
            yield escape(environment.finalize(t_1(environment.getattr((undefined(name='body') if l_0_body is missing else l_0_body), 'subject'), 165, 14, inset=15)))
        for l_1_ground in environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'grounds'):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="CanCu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(l_1_ground))
            yield '</w:t></w:r></w:p>'
        l_1_ground = missing
        for l_1_line in environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'lines'):
            _loop_vars = {}
            pass
            if (environment.getattr(l_1_line, 'kind') == 'article'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Dieu"/></w:pPr><w:r><w:rPr><w:rStyle w:val="SoDieu"/></w:rPr><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'label')))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(l_1_line, 'kind') == 'last'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:rPr><w:rStyle w:val="SoDieu"/></w:rPr><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'label')))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                yield '</w:t></w:r></w:p>'
            else:
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                yield '</w:t></w:r></w:p>'
        l_1_line = missing
        for l_1_line in environment.getattr((undefined(name='body') if l_0_body is missing else l_0_body), 'lines'):
            _loop_vars = {}
            pass
            if (environment.getattr(l_1_line, 'kind') == 'section'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(l_1_line, 'kind') == 'heading'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(l_1_line, 'kind') == 'item'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Khoan"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(l_1_line, 'kind') == 'point'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(l_1_line, 'kind') == 'last'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                yield '</w:t></w:r></w:p>'
            else:
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                yield '</w:t></w:r></w:p>'
        l_1_line = missing
        if (environment.getattr((undefined(name='signer') if l_0_signer is missing else l_0_signer), 'name') or environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'recipients')):
            pass
            yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>'
            if environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'recipients'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">Nơi nhận:</w:t></w:r></w:p>'
                for l_1_name in environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'recipients'):
                    _loop_vars = {}
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- '
                    yield escape(environment.finalize(l_1_name))
                    yield '</w:t></w:r></w:p>'
                l_1_name = missing
            else:
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>'
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
    else:
        pass
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9355" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="3402"/><w:gridCol w:w="5953"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/></w:tcPr>'
        for l_1_line in environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'superior'):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="CoQuanChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
        for l_1_line in environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'issuer'):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="CoQuanBanHanh"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(l_1_line))
            yield '</w:t></w:r></w:p>'
        l_1_line = missing
        yield escape(environment.finalize(t_1(environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'issuer'), 60, 12, caps=True)))
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="QuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KeDuoiTieuNgu"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr><w:r><w:t xml:space="preserve">Số: '
        yield escape(environment.finalize(environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'number')))
        yield '</w:t></w:r><w:r><w:rPr><w:rStyle w:val="ChoGhiSo"/></w:rPr><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'symbol')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="DiaDanhNgayThang"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'place_date')))
        yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="TenLoai"/></w:pPr><w:r><w:t xml:space="preserve">QUYẾT ĐỊNH</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TrichYeu"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'subject')))
        yield '</w:t></w:r></w:p>'
        yield escape(environment.finalize(t_1(environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'subject'), 165, 14, inset=15)))
        yield '\n<w:p><w:pPr><w:pStyle w:val="ThamQuyenBanHanh"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'authority')))
        yield '</w:t></w:r></w:p>'
        for l_1_ground in environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'grounds'):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="CanCu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(l_1_ground))
            yield '</w:t></w:r></w:p>'
        l_1_ground = missing
        yield '\n<w:p><w:pPr><w:pStyle w:val="QuyetDinh"/></w:pPr><w:r><w:t xml:space="preserve">QUYẾT ĐỊNH:</w:t></w:r></w:p>'
        for l_1_line in environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'lines'):
            _loop_vars = {}
            pass
            if (environment.getattr(l_1_line, 'kind') == 'article'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Dieu"/></w:pPr><w:r><w:rPr><w:rStyle w:val="SoDieu"/></w:rPr><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'label')))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                yield '</w:t></w:r></w:p>'
            elif (environment.getattr(l_1_line, 'kind') == 'last'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:rPr><w:rStyle w:val="SoDieu"/></w:rPr><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'label')))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                yield '</w:t></w:r></w:p>'
            else:
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                yield '</w:t></w:r></w:p>'
        l_1_line = missing
        if (environment.getattr((undefined(name='signer') if l_0_signer is missing else l_0_signer), 'name') or environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'recipients')):
            pass
            yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>'
            if environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'recipients'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhan"/></w:pPr><w:r><w:t xml:space="preserve">Nơi nhận:</w:t></w:r></w:p>'
                for l_1_name in environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'recipients'):
                    _loop_vars = {}
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr><w:r><w:t xml:space="preserve">- '
                    yield escape(environment.finalize(l_1_name))
                    yield '</w:t></w:r></w:p>'
                l_1_name = missing
            else:
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>'
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
        if (undefined(name='body') if l_0_body is missing else l_0_body):
            pass
            yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9355" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="3402"/><w:gridCol w:w="5953"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/></w:tcPr>'
            for l_1_line in environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'superior'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="CoQuanChuQuan"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_1_line))
                yield '</w:t></w:r></w:p>'
            l_1_line = missing
            for l_1_line in environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'issuer'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="CoQuanBanHanh"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(l_1_line))
                yield '</w:t></w:r></w:p>'
            l_1_line = missing
            yield escape(environment.finalize(t_1(environment.getattr((undefined(name='decision') if l_0_decision is missing else l_0_decision), 'issuer'), 60, 12, caps=True)))
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="QuocHieu"/></w:pPr><w:r><w:t xml:space="preserve">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TieuNgu"/></w:pPr><w:r><w:t xml:space="preserve">Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="KeDuoiTieuNgu"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3402" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5953" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="DiaDanhNgayThang"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr((undefined(name='body') if l_0_body is missing else l_0_body), 'place_date')))
            yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="TenLoai"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr((undefined(name='body') if l_0_body is missing else l_0_body), 'kind')))
            yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TrichYeu"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr((undefined(name='body') if l_0_body is missing else l_0_body), 'subject')))
            yield '</w:t></w:r></w:p>'
            if environment.getattr((undefined(name='body') if l_0_body is missing else l_0_body), 'issued_with'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="KemTheo"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr((undefined(name='body') if l_0_body is missing else l_0_body), 'issued_with')))
                yield '</w:t></w:r></w:p>'
            yield escape(environment.finalize(t_1(environment.getattr((undefined(name='body') if l_0_body is missing else l_0_body), 'subject'), 165, 14, inset=15)))
            for l_1_line in environment.getattr((undefined(name='body') if l_0_body is missing else l_0_body), 'lines'):
                _loop_vars = {}
                pass
                if (environment.getattr(l_1_line, 'kind') == 'section'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                    yield '</w:t></w:r></w:p>'
                elif (environment.getattr(l_1_line, 'kind') == 'heading'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="KhoanCoTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                    yield '</w:t></w:r></w:p>'
                elif (environment.getattr(l_1_line, 'kind') == 'item'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Khoan"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                    yield '</w:t></w:r></w:p>'
                elif (environment.getattr(l_1_line, 'kind') == 'point'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Diem"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                    yield '</w:t></w:r></w:p>'
                elif (environment.getattr(l_1_line, 'kind') == 'last'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDungCuoi"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                    yield '</w:t></w:r></w:p>'
                else:
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(environment.getattr(l_1_line, 'text')))
                    yield '</w:t></w:r></w:p>'
            l_1_line = missing
            if environment.getattr((undefined(name='signer') if l_0_signer is missing else l_0_signer), 'name'):
                pass
                yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangTrinhBay"/><w:tblW w:w="9354" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Bảng trình bày"/><w:tblDescription w:val="Chỉ để xếp chữ cạnh nhau, đọc từ trái sang phải"/></w:tblPr><w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="NoiNhanDanhSach"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>'
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
    if environment.getattr((undefined(name='appendix') if l_0_appendix is missing else l_0_appendix), 'numbered'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="PhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">Phụ lục</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="TenPhuLuc"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield escape(environment.finalize(environment.getattr((undefined(name='appendix') if l_0_appendix is missing else l_0_appendix), 'title')))
    yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='appendix') if l_0_appendix is missing else l_0_appendix), 'issued_with'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="KemTheo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr((undefined(name='appendix') if l_0_appendix is missing else l_0_appendix), 'issued_with')))
        yield '</w:t></w:r></w:p>'
    for l_1_amendment in environment.getattr((undefined(name='appendix') if l_0_appendix is missing else l_0_appendix), 'amendments'):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="KemTheo"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(l_1_amendment))
        yield '</w:t></w:r></w:p>'
    l_1_amendment = missing
    yield escape(environment.finalize(t_1(environment.getattr((undefined(name='appendix') if l_0_appendix is missing else l_0_appendix), 'title'), 252, 14, caps=True)))
    if environment.getattr((undefined(name='appendix') if l_0_appendix is missing else l_0_appendix), 'has_notes'):
        pass
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="14285" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Danh mục nhiệm vụ của Kế hoạch theo lĩnh vực"/><w:tblDescription w:val="Danh mục nhiệm vụ của Kế hoạch theo lĩnh vực"/></w:tblPr><w:tblGrid><w:gridCol w:w="510"/><w:gridCol w:w="1247"/><w:gridCol w:w="2891"/><w:gridCol w:w="2154"/><w:gridCol w:w="1644"/><w:gridCol w:w="1701"/><w:gridCol w:w="1304"/><w:gridCol w:w="1417"/><w:gridCol w:w="1417"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="510" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1247" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nội dung CCHC</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2891" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ cụ thể</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Sản phẩm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1644" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Cơ quan chủ trì</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1701" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Cơ quan phối hợp</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1304" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Thời gian thực hiện</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1417" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Dự trù kinh phí thực hiện (triệu đồng)</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1417" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Ghi chú</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = missing
        for l_1_area, l_1_loop in LoopContext(environment.getattr((undefined(name='appendix') if l_0_appendix is missing else l_0_appendix), 'areas'), undefined):
            _loop_vars = {}
            pass
            l_2_loop = missing
            for l_2_task, l_2_loop in LoopContext(environment.getattr(l_1_area, 'tasks'), undefined):
                _loop_vars = {}
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="510" w:type="dxa"/><w:vMerge w:val="'
                if environment.getattr(l_2_loop, 'first'):
                    pass
                    yield 'restart'
                else:
                    pass
                    yield 'continue'
                yield '"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
                if environment.getattr(l_2_loop, 'first'):
                    pass
                    yield escape(environment.finalize(environment.getattr(l_1_area, 'number')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1247" w:type="dxa"/><w:vMerge w:val="'
                if environment.getattr(l_2_loop, 'first'):
                    pass
                    yield 'restart'
                else:
                    pass
                    yield 'continue'
                yield '"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                if environment.getattr(l_2_loop, 'first'):
                    pass
                    yield escape(environment.finalize(environment.getattr(l_1_area, 'title')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2891" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_task, 'title')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2154" w:type="dxa"/></w:tcPr>'
                for l_3_line in environment.getattr(l_2_task, 'products'):
                    _loop_vars = {}
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(l_3_line))
                    yield '</w:t></w:r></w:p>'
                l_3_line = missing
                yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1644" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_task, 'lead')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1701" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_task, 'support')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1304" w:type="dxa"/></w:tcPr>'
                for l_3_line in environment.getattr(l_2_task, 'times'):
                    _loop_vars = {}
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(l_3_line))
                    yield '</w:t></w:r></w:p>'
                l_3_line = missing
                yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1417" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_task, 'budget')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1417" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_task, 'note')))
                yield '</w:t></w:r></w:p></w:tc></w:tr>'
            l_2_loop = l_2_task = missing
        l_1_loop = l_1_area = missing
        yield '</w:tbl>'
    else:
        pass
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="14286" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="Danh mục nhiệm vụ của Kế hoạch theo lĩnh vực"/><w:tblDescription w:val="Danh mục nhiệm vụ của Kế hoạch theo lĩnh vực"/></w:tblPr><w:tblGrid><w:gridCol w:w="567"/><w:gridCol w:w="1361"/><w:gridCol w:w="3231"/><w:gridCol w:w="2381"/><w:gridCol w:w="1814"/><w:gridCol w:w="1928"/><w:gridCol w:w="1417"/><w:gridCol w:w="1587"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="567" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1361" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nội dung CCHC</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3231" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Nhiệm vụ cụ thể</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2381" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Sản phẩm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1814" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Cơ quan chủ trì</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1928" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Cơ quan phối hợp</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1417" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Thời gian thực hiện</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1587" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangTieuDe"/></w:pPr><w:r><w:t xml:space="preserve">Dự trù kinh phí thực hiện (triệu đồng)</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = missing
        for l_1_area, l_1_loop in LoopContext(environment.getattr((undefined(name='appendix') if l_0_appendix is missing else l_0_appendix), 'areas'), undefined):
            _loop_vars = {}
            pass
            l_2_loop = missing
            for l_2_task, l_2_loop in LoopContext(environment.getattr(l_1_area, 'tasks'), undefined):
                _loop_vars = {}
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="567" w:type="dxa"/><w:vMerge w:val="'
                if environment.getattr(l_2_loop, 'first'):
                    pass
                    yield 'restart'
                else:
                    pass
                    yield 'continue'
                yield '"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
                if environment.getattr(l_2_loop, 'first'):
                    pass
                    yield escape(environment.finalize(environment.getattr(l_1_area, 'number')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1361" w:type="dxa"/><w:vMerge w:val="'
                if environment.getattr(l_2_loop, 'first'):
                    pass
                    yield 'restart'
                else:
                    pass
                    yield 'continue'
                yield '"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                if environment.getattr(l_2_loop, 'first'):
                    pass
                    yield escape(environment.finalize(environment.getattr(l_1_area, 'title')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3231" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_task, 'title')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2381" w:type="dxa"/></w:tcPr>'
                for l_3_line in environment.getattr(l_2_task, 'products'):
                    _loop_vars = {}
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(l_3_line))
                    yield '</w:t></w:r></w:p>'
                l_3_line = missing
                yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1814" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_task, 'lead')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1928" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_task, 'support')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1417" w:type="dxa"/></w:tcPr>'
                for l_3_line in environment.getattr(l_2_task, 'times'):
                    _loop_vars = {}
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="BangNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield escape(environment.finalize(l_3_line))
                    yield '</w:t></w:r></w:p>'
                l_3_line = missing
                yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1587" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize(environment.getattr(l_2_task, 'budget')))
                yield '</w:t></w:r></w:p></w:tc></w:tr>'
            l_2_loop = l_2_task = missing
        l_1_loop = l_1_area = missing
        yield '</w:tbl>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="NgatPhan"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr></w:body>'

blocks = {}
debug_info = '1=23&2=30&3=37&7=42&8=49&9=52&10=57&11=59&12=66&13=75&14=82&15=89&16=98&17=103&18=108&19=113&20=118&21=123&22=132&23=136&24=143&25=146&26=149&27=151&28=157&29=161&30=168&34=173&35=177&37=179&38=183&39=189&40=193&41=199&42=206&43=213&44=222&45=226&46=233&47=236&48=239&49=241&50=244&51=251&52=258&57=263&58=265&59=267&60=272&61=281&62=286&63=291&64=296&65=301&66=306&67=312&68=315&69=318&70=320&71=323&73=327&74=332&75=338&84=346&85=361&86=372&87=376&88=382&89=386&90=388&91=394&92=398&93=400&101=409&102=424&103=435&104=439&105=445&106=449&107=451&108=457&109=461'
