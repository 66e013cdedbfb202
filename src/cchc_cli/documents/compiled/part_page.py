"""What `templates/page.html` makes of its data. Made by tools/build_templates.py."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup, escape

from cchc_cli.documents.page.page_template import in_html
from cchc_cli.language.numbers import number

OF = "8d112fb04c0841cf24cc7fc7db2551781d210e9260ceda6554b0bfb46b8f4ee3"  # the template, sha256
POLICY = "default-src 'none'; style-src 'sha256-Di8O4Y/nCKmW6aO1eZAMF0uFxfmKcJpWbtOMK7tVP9w='; script-src 'sha256-Q/NJ8XawhBFwPE9OOnQwy5licXVN8kImuvrSdPWgG4M='; base-uri 'none'; form-action 'none'"


def _x(value: object) -> Markup:
    return escape(in_html(value))


def link(id: Any, anchor: Any) -> Markup:
    out: list[str] = []
    if anchor:
        out += (
            '<a href="#',
            _x(anchor),
            '">',
            _x(id),
            '</a>',
        )
    else:
        out += (
            _x(id),
        )
    return Markup("".join(out))


def badge(state: Any) -> Markup:
    out: list[str] = []
    out += (
        '<span class="st ',
        _x(state.kind),
        '">',
        _x(state.text),
        '</span>',
    )
    return Markup("".join(out))


def bar(segments: Any, text: Any) -> Markup:
    out: list[str] = []
    out += (
        '<svg class="bar" role="img" aria-label="',
        _x(text),
        '">',
    )
    for s in segments:
        out += (
            '<rect class="',
            _x(s.kind),
            '" x="',
            _x(s.start),
            '%" width="',
            _x(s.width),
            '%" height="100%"/>',
        )
    out += (
        '</svg>',
    )
    return Markup("".join(out))


def due_table(rows: Any, who: Any) -> Markup:
    out: list[str] = []
    out += (
        '<div class="wide"><table class="due">\n'
        '<thead><tr><th scope="col">Số</th><th scope="col">Nhiệm vụ</th>',
    )
    if who:
        out += (
            '<th scope="col" class="opt">Chủ trì</th>',
        )
    out += (
        '<th scope="col">Hạn</th><th scope="col">Tình hình</th></tr></thead>\n'
        '<tbody>\n',
    )
    for d in rows:
        out += (
            '<tr><td class="no">',
            _x(link(d.id, d.anchor)),
            '</td><td>',
            _x(d.what),
            '</td>',
        )
        if who:
            out += (
                '<td class="opt">',
                _x(d.who),
            )
            if d.share:
                out += (
                    ' (',
                    _x(d.share),
                    ' đơn vị)',
                )
            out += (
                '</td>',
            )
        out += (
            '<td class="day">',
            _x(d.due),
            '</td><td>',
            _x(badge(d.state)),
            '</td></tr>\n',
        )
    out += (
        '</tbody></table></div>',
    )
    return Markup("".join(out))


def dues(rows: Any, empty: Any, who: Any, most: Any) -> Markup:
    out: list[str] = []
    if rows:
        out += (
            _x(due_table(rows[:most], who)),
        )
        if (len(rows) > most):
            out += (
                '\n'
                '<p class="sub">Trên đây là ',
                _x(most),
                ' trong ',
                _x(number(len(rows))),
                ' dòng.</p>\n'
                '<noscript class="rest">',
                _x(due_table(rows[most:], who)),
                '</noscript>',
            )
    else:
        out += (
            '<p class="none">',
            _x(empty),
            '</p>',
        )
    return Markup("".join(out))


def links(tasks: Any) -> Markup:
    out: list[str] = []
    for left, t in zip(range(len(tasks) - 1, -1, -1), tasks):
        out += (
            '<a href="#',
            _x(t.anchor),
            '">',
            _x(t.id),
            '</a>',
            _x((', ' if (not (not left)) else '')),
        )
    return Markup("".join(out))


def rate(text: Any) -> Markup:
    out: list[str] = []
    out += (
        _x(('–' if (text == '0/0') else text)),
    )
    return Markup("".join(out))


def bars(rows: Any, what: Any) -> Markup:
    out: list[str] = []
    out += (
        '<div class="wide"><table class="bars">\n'
        '<thead><tr><th scope="col">',
        _x(what),
        '</th><th scope="col">Tiến&nbsp;độ</th><th scope="col" class="num">Hoàn&nbsp;thành&nbsp;/<br>tổng&nbsp;số</th><th scope="col" class="num opt">Hoàn&nbsp;thành&nbsp;/<br>đến&nbsp;hạn</th><th scope="col" class="num">Quá&nbsp;hạn</th><th scope="col" class="num opt">Chờ<br>điều kiện</th></tr></thead>\n'
        '<tbody>\n',
    )
    for b in rows:
        out += (
            '<tr><th scope="row">',
            _x(link(b.name, b.anchor)),
            '</th><td class="draw">',
            _x(bar(b.segments, b.text)),
            '</td><td class="num">',
            _x(rate(b.figures.of_all)),
            '</td><td class="num opt">',
            _x(rate(b.figures.of_due)),
            '</td><td class="num">',
            _x((b.figures.overdue or '')),
            '</td><td class="num opt">',
            _x((b.figures.waiting or '')),
            '</td></tr>\n',
        )
    out += (
        '</tbody></table></div>',
    )
    return Markup("".join(out))


def chart_row(r: Any, today: Any) -> Markup:
    out: list[str] = []
    out += (
        '<tr data-of="',
        _x(r.anchor),
        '"><th scope="row" class="no">',
        _x(link(r.id, r.anchor)),
        '</th><td class="name"><div>',
        _x(r.title),
        '</div></td><td class="draw"><svg role="img" aria-label="',
        _x(r.text),
        '">',
    )
    for w in r.windows:
        out += (
            '<rect class="win" x="',
            _x(w.start),
            '%" width="',
            _x(w.width),
            '%" y="30%" height="40%"/>',
        )
    for w in r.late:
        out += (
            '<rect class="lateness" x="',
            _x(w.start),
            '%" width="',
            _x(w.width),
            '%" y="40%" height="20%"/>',
        )
    for x in today:
        out += (
            '<line class="today" x1="',
            _x(x),
            '%" x2="',
            _x(x),
            '%" y1="-10%" y2="110%"/>',
        )
    for x in r.dues:
        out += (
            '<line class="duemark" x1="',
            _x(x),
            '%" x2="',
            _x(x),
            '%" y1="10%" y2="90%"/>',
        )
    for x in r.dones:
        out += (
            '<circle class="donemark" cx="',
            _x(x),
            '%" cy="50%" r="4"/>',
        )
    out += (
        '</svg></td></tr>\n',
    )
    return Markup("".join(out))


def task_rows(t: Any) -> Markup:
    out: list[str] = []
    out += (
        '<tbody id="',
        _x(t.anchor),
        '" data-s="',
        _x(t.states),
        '" data-b="',
        _x(t.bodies),
        '" data-q="',
        _x(t.quarter),
        '" data-d="',
        _x(t.due_key),
        '">\n'
        '<tr class="main"><th scope="row" class="no">',
        _x(t.id),
        '</th><td>',
        _x(t.title),
        '</td><td class="lead">',
        _x(t.lead),
        '</td><td class="day">',
        _x(t.due),
        '</td><td class="state">',
        _x(badge(t.state)),
        '</td></tr>\n'
        '<tr class="more"><td></td><td colspan="3"><details><summary>Chi tiết',
    )
    if t.history:
        out += (
            ' và diễn biến (',
            _x(len(t.history)),
            ')',
        )
    out += (
        '<span class="skip"> nhiệm vụ ',
        _x(t.id),
        '</span></summary><dl>\n'
        '<dt>Lĩnh vực</dt><dd class="area">',
        _x(t.area),
        '</dd><dt>Chủ trì</dt><dd>',
        _x(t.lead),
        '</dd>\n',
    )
    for l in t.lines:
        out += (
            '<dt>',
            _x(l.label),
            '</dt><dd>',
            _x(l.text),
            '</dd>\n',
        )
    for p in t.parts:
        out += (
            '<dt>Hạn riêng ',
            _x(p.due),
            '</dt><dd>',
            _x(p.name),
            ': ',
            _x(badge(p.state)),
            '</dd>\n',
        )
    if t.documents:
        out += (
            '<dt>Tài liệu kiểm chứng</dt><dd>',
            _x('; '.join(t.documents)),
            '</dd>\n',
        )
    for h in t.history:
        out += (
            '<dt class="past">',
            _x(h.day),
            '</dt><dd class="past">',
            _x(h.event),
        )
        if h.agency:
            out += (
                ' – ',
                _x(h.agency),
            )
        if h.document:
            out += (
                ' (',
                _x(h.document),
                ')',
            )
        if h.detail:
            out += (
                ': ',
                _x(h.detail),
            )
        out += (
            '</dd>\n',
        )
    out += (
        '</dl></details></td><td class="lead"></td></tr>\n'
        '</tbody>\n',
    )
    return Markup("".join(out))


def rendered(page: Any) -> str:
    out: list[str] = []
    out += (
        '<!DOCTYPE html>\n'
        '<html lang="vi"',
    )
    if (len(page.tasks) > 200):
        out += (
            ' class="long"',
        )
    out += (
        '>\n'
        '<head>\n'
        '<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="',
        _x(POLICY),
        '">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<title>Tình hình thực hiện đến ngày ',
        _x(page.day),
        ' – ',
        _x(page.title),
        '</title>\n'
        '<style>\n'
        ':root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#4d5560;--line:#c9ced6;--band:#f3f5f8;--link:#0b4f9e;\n'
        '--on:#1d6fb8;--late:#7fb2dd;--over:#c2410c;--pend:#8d96a3;--wait:#d5dae1;--soon:#8a5a00;--done:#0d5c9b;--bad:#a8320a}\n'
        '@media (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e8ebef;--soft:#aeb6c1;--line:#414a56;--band:#1e242b;--link:#8ec1f5;\n'
        '--on:#4c9be0;--late:#2f6392;--over:#f08a4b;--pend:#8d96a3;--wait:#3d4652;--soon:#f0c36a;--done:#8ec1f5;--bad:#f9a06b}}\n'
        '*{box-sizing:border-box}\n'
        'html{-webkit-text-size-adjust:100%}\n'
        'html:not(.long){scroll-behavior:smooth}\n'
        'body{margin:0 auto;max-width:76rem;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 "Segoe UI",Roboto,"Noto Sans","DejaVu Sans",Arial,sans-serif;overflow-wrap:break-word}\n'
        'h1{font-size:1.6rem;line-height:1.25;margin:.2rem 0}\n'
        'h2{font-size:1.25rem;margin:2.2rem 0 .6rem;padding-top:.6rem;border-top:2px solid var(--line)}\n'
        'h3{font-size:1.05rem;margin:1.6rem 0 .4rem}\n'
        'h4{font-size:.95rem;margin:.8rem 0 .2rem}\n'
        'p{margin:.4rem 0}\n'
        'a{color:var(--link)}\n'
        'a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}\n'
        '.sub,.none,.key{color:var(--soft)}\n'
        'nav ul{list-style:none;margin:.6rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem}\n'
        '.skip{position:absolute;left:-99rem}\n'
        '.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.4rem}\n'
        '.wide{overflow-x:auto}\n'
        'table{border-collapse:collapse;width:100%;font-size:.92rem}\n'
        'th,td{border-bottom:1px solid var(--line);padding:.32rem .5rem;text-align:left;vertical-align:top}\n'
        'thead th{background:var(--band);font-weight:600}\n'
        'tbody th{font-weight:400}\n'
        '.num{text-align:right;font-variant-numeric:tabular-nums}\n'
        '.no,.day{white-space:nowrap}\n'
        '.cards{display:flex;flex-wrap:wrap;gap:.7rem;margin:.8rem 0;padding:0;list-style:none}\n'
        '.cards li{flex:1 1 9rem;text-wrap:balance;border:1px solid var(--line);border-left:.45rem solid var(--pend);padding:.4rem .7rem}\n'
        '.cards b{display:block;font-size:1.7rem;line-height:1.2}\n'
        '.cards .done-on-time{border-left-color:var(--on)}.cards .done-late{border-left-color:var(--late)}\n'
        '.cards .overdue{border-left-color:var(--over)}.cards .waiting,.cards .not-arisen{border-left-color:var(--wait)}\n'
        '.bar{display:block;width:100%;height:1.1rem;background:var(--band)}\n'
        '.big .bar{height:1.8rem}\n'
        '.due td:last-child{width:11rem}.due .opt{min-width:9rem}\n'
        '.bars .draw{width:30%;min-width:6rem;vertical-align:middle}\n'
        'rect.done-on-time{fill:var(--on)}rect.done-late{fill:var(--late)}rect.overdue{fill:var(--over)}rect.pending{fill:var(--pend)}rect.waiting{fill:var(--wait)}\n'
        '.bar rect{stroke:var(--paper);stroke-width:1}\n'
        '.key{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.88rem;margin:.4rem 0;padding:0;list-style:none}\n'
        '.key svg{width:1.4rem;height:.8rem;vertical-align:baseline;margin-right:.3rem}\n'
        '.st::before{content:"○\\a0"}\n'
        '.st.done::before,.st.late::before{content:"✓\\a0"}.st.overdue::before{content:"▲\\a0"}.st.soon::before{content:"●\\a0"}.st.waiting::before{content:"…\\a0"}.st.not-arisen::before{content:"–\\a0"}\n'
        '.st.done,.st.late{color:var(--done)}.st.overdue{color:var(--bad);font-weight:600}.st.soon{color:var(--soon);font-weight:600}\n'
        '.gantt{table-layout:fixed;min-width:34rem}\n'
        '.gantt .no{width:4.6rem}.gantt .name{width:30%}.gantt td,.gantt tbody th{padding:.12rem .4rem}\n'
        '.gantt .name div{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}\n'
        '.gantt td.draw{padding:.12rem 0}.gantt th.draw{padding:.12rem 0}\n'
        '.gantt svg{display:block;width:100%;height:1.15rem;overflow:visible}\n'
        '.gantt text{fill:var(--ink);font-size:.75rem}\n'
        '.tick{stroke:var(--line);stroke-width:1}.win{fill:var(--late)}.lateness{fill:var(--over)}.duemark{stroke:var(--ink);stroke-width:2.5}.donemark{fill:var(--paper);stroke:var(--ink);stroke-width:2}.today{stroke:var(--bad);stroke-width:1.5;stroke-dasharray:3 2}\n'
        '.matrix td{white-space:nowrap;letter-spacing:.12em}\n'
        '.matrix th:first-child,.levels th:first-child{position:sticky;left:0;min-width:6.5rem;background:var(--paper)}.matrix thead th:first-child,.levels thead th:first-child{background:var(--band)}\n'
        '.levels td:nth-child(2){white-space:nowrap}.levels td:nth-child(n+5){min-width:7rem}\n'
        '.goal{min-width:4.4rem}\n'
        '.trend{width:9rem;height:2.6rem;display:block;overflow:visible}\n'
        '.trend polyline{fill:none;stroke:var(--on);stroke-width:2}.trend circle{fill:var(--on)}.trend line{stroke:var(--soft);stroke-dasharray:4 3}\n'
        'form{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:.6rem 0;padding:.7rem;background:var(--band);border:1px solid var(--line)}\n'
        'form[hidden],[hidden]{display:none!important}\n'
        'form label{display:flex;flex-direction:column;font-size:.88rem}\n'
        'input,select,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:3px;padding:.3rem .5rem;max-width:100%}\n'
        'form select{max-width:18rem}\n'
        'th button{background:none;border:0;padding:0;font-weight:600;text-decoration:underline dotted;cursor:pointer}\n'
        'th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}\n'
        '.long main>section,.long section section{content-visibility:auto;contain-intrinsic-size:auto 60rem}\n'
        '.tasks{table-layout:fixed}\n'
        '.tasks .no{width:4rem}.tasks .lead{width:20%}.tasks .day{width:6.2rem}.tasks .state{width:14.5rem}\n'
        '.tasks tr.main td,.tasks tr.main th{border-bottom:0;padding-bottom:.1rem}\n'
        '.tasks tr.more td{padding-top:0}\n'
        '.tasks tbody:target tr.main{background:var(--band)}\n'
        'summary{cursor:pointer;color:var(--link)}\n'
        'details dl{display:grid;grid-template-columns:11rem 1fr;gap:.15rem .8rem;margin:.4rem 0}\n'
        'details dt{color:var(--soft)}details dd{margin:0;white-space:pre-line}\n'
        'footer{margin-top:3rem;border-top:1px solid var(--line);font-size:.88rem;color:var(--soft)}\n'
        '@media screen and (min-width:40.01rem){thead th,.due .st{white-space:nowrap}}\n'
        '@media screen and (max-width:40rem){body{padding:.6rem}h1{font-size:1.3rem}.opt{display:none}table{font-size:.86rem}th,td{padding:.3rem .3rem}\n'
        '.gantt text{font-size:.58rem}.gantt .name{display:none}.gantt{min-width:20rem}.tasks .lead{display:none}.bars .draw{min-width:2.8rem;width:12%}.bars th[scope=row]{width:38%}.bars .num{font-size:.8rem}\n'
        '.due tr,.tasks tr.main,.tasks thead tr{display:grid;grid-template-columns:3rem minmax(5rem,auto) 1fr;border-bottom:1px solid var(--line)}.due tr{grid-template-columns:4.3rem minmax(5rem,auto) 1fr}\n'
        '.due tr>*,.tasks tr.main>*,.tasks thead tr>*{border:0}.due tr>:first-child,.tasks tr.main>:first-child,.tasks thead tr>:first-child{grid-row:1/3}.due tr>:nth-child(2),.tasks tr.main>:nth-child(2),.tasks thead tr>:nth-child(2){grid-column:2/4}\n'
        '.due thead,.tasks thead{background:var(--band)}.tasks .no,.tasks .day,.tasks .state,.due td:last-child{width:auto}.tasks{display:block}.tasks tbody,.tasks thead{display:block}.tasks tr.main{border:0}.tasks tr.more{display:grid;grid-template-columns:3rem 1fr;border-bottom:1px solid var(--line)}.tasks tr.more td{border:0}\n'
        'details dl{display:block}details dd{margin:0 0 .4rem}form label,form select,form input{width:100%;max-width:none}.cards li{flex-basis:40%;font-size:.88rem}}\n'
        '@page{size:A4;margin:18mm 14mm 16mm 18mm;@bottom-right{content:counter(page) "/" counter(pages);font:9pt sans-serif}}\n'
        '@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#333;--line:#999;--band:#eee;--link:#000;--on:#1d6fb8;--late:#7fb2dd;--over:#c2410c;--pend:#8d96a3;--wait:#d5dae1;--soon:#5c3c00;--done:#000;--bad:#7a1f00}\n'
        '*{-webkit-print-color-adjust:exact;print-color-adjust:exact}\n'
        'body{max-width:none;padding:0;font-size:9.5pt;line-height:1.35}nav,form,.skip,.sorting{display:none!important}.long section{content-visibility:visible!important}\n'
        'a{text-decoration:none}h1{font-size:15pt}h2{font-size:12pt;margin:14pt 0 4pt}h3{font-size:10.5pt;margin:9pt 0 3pt}h4{font-size:9.5pt}h2,h3,h4{break-after:avoid}\n'
        'table{font-size:8.5pt}thead{display:table-header-group}.bars .draw{width:24%}tr,.tasks tbody,.cards li,section section{break-inside:avoid}.wide{overflow:visible}.gantt{min-width:0}.measures td:nth-child(2){width:38%}.trend{width:5.5rem;height:1.7rem}.cards b{font-size:14pt}\n'
        '.due td:last-child{width:8.5rem}.tasks .no{width:3.2rem}.tasks .lead{width:20%}.tasks .day{width:4.8rem}.tasks .state{width:9.5rem}\n'
        '.key,footer{font-size:8.5pt}details:not([open]) summary{display:none}#loc-so,.sub,.key{break-after:avoid}\n'
        'th button{display:none}th[data-name]::before{content:attr(data-name)}} /* a button is not printed in a header that is repeated */\n'
        '</style>\n'
        '</head>\n'
        '<body>\n'
        '<a class="skip" href="#muc-nhiem-vu">Đến danh sách nhiệm vụ</a>\n'
        '<header>\n'
        '<p class="sub">',
        _x(page.issuer),
        '</p>\n'
        '<h1>',
        _x(page.title),
        '</h1>\n'
        '<p>Tình hình thực hiện đến ngày <strong><time>',
        _x(page.day),
        '</time></strong>. ',
        _x(page.citation),
        '.</p>\n',
    )
    if page.silent:
        out += (
            '<p class="none">Chưa có mục nào trong sổ theo dõi đến ngày này: mọi nhiệm vụ được coi là chưa hoàn thành.</p>',
        )
    out += (
        '\n'
        '<nav aria-label="Các phần của trang"><ul>\n'
        '<li><a href="#muc-tong-so">Tổng số</a></li>',
    )
    if page.contradictions:
        out += (
            '<li><a href="#muc-hai-so">Hai sổ không khớp</a></li>',
        )
    out += (
        '<li><a href="#muc-qua-han">Quá hạn</a></li><li><a href="#muc-sap-den-han">Sắp đến hạn</a></li><li><a href="#muc-linh-vuc">Lĩnh vực</a></li><li><a href="#muc-co-quan">Cơ quan</a></li><li><a href="#muc-thoi-gian">Thời gian</a></li>',
    )
    if page.indicators:
        out += (
            '<li><a href="#muc-chi-so">Chỉ số</a></li>',
        )
    out += (
        '<li><a href="#muc-kho-khan">Khó khăn</a></li><li><a href="#muc-tung-co-quan">Từng cơ quan</a></li>',
    )
    if page.levels:
        out += (
            '<li><a href="#',
            _x(page.levels[0].anchor),
            '">Kế hoạch cấp dưới</a></li>',
        )
    out += (
        '<li><a href="#muc-nhiem-vu">Nhiệm vụ</a></li>\n'
        '</ul></nav>\n'
        '</header>\n'
        '<main>\n'
        '<section aria-labelledby="muc-tong-so">\n'
        '<h2 id="muc-tong-so">Tổng số: ',
        _x(number(page.figures.total)),
        ' nhiệm vụ</h2>\n'
        '<ul class="cards">\n'
        '<li class="done-on-time"><b>',
        _x(number(page.figures.done_on_time)),
        '</b>Hoàn&nbsp;thành đúng&nbsp;hạn</li>\n'
        '<li class="done-late"><b>',
        _x(number(page.figures.done_late)),
        '</b>Hoàn thành chậm</li>\n'
        '<li class="pending"><b>',
        _x(number(page.figures.pending)),
        '</b>Chưa hoàn&nbsp;thành, trong&nbsp;hạn</li>\n'
        '<li class="overdue"><b>',
        _x(number(page.figures.overdue)),
        '</b>Chưa hoàn&nbsp;thành, quá&nbsp;hạn</li>\n',
    )
    if page.figures.waiting:
        out += (
            '<li class="waiting"><b>',
            _x(number(page.figures.waiting)),
            '</b>Chờ điều kiện</li>\n',
        )
    if page.figures.not_arisen:
        out += (
            '<li class="not-arisen"><b>',
            _x(number(page.figures.not_arisen)),
            '</b>Không phát sinh</li>\n',
        )
    out += (
        '</ul>\n'
        '<p>Hoàn thành trên tổng số',
    )
    if page.figures.not_arisen:
        out += (
            ' (không kể nhiệm vụ không phát sinh)',
        )
    out += (
        ': <strong>',
        _x(page.figures.of_all),
        '</strong>. ',
    )
    if (page.figures.of_due == '0/0'):
        out += (
            'Chưa có nhiệm vụ nào đến hạn',
        )
    else:
        out += (
            'Hoàn thành trên số đã đến hạn: <strong>',
            _x(page.figures.of_due),
            '</strong>',
        )
    out += (
        '.</p>\n'
        '<div class="big">',
        _x(bar(page.segments, 'Các nhiệm vụ theo trạng thái, bằng lời ở ngay trên')),
        '</div>\n'
        '<ul class="key">',
    )
    for s in page.segments:
        out += (
            '<li><svg aria-hidden="true"><rect class="',
            _x(s.kind),
            '" width="100%" height="100%"/></svg>',
            _x(s.name),
            ': ',
            _x(number(s.count)),
            '</li>',
        )
    out += (
        '</ul>\n'
        '</section>\n'
        '\n',
    )
    if page.contradictions:
        out += (
            '<section aria-labelledby="muc-hai-so">\n'
            '<h2 id="muc-hai-so">Hai sổ không khớp: ',
            _x(number(len(page.contradictions))),
            '</h2>\n'
            '<ul>',
        )
        for c in page.contradictions:
            out += (
                '<li>',
                _x(c),
                '</li>\n',
            )
        out += (
            '</ul>\n'
            '</section>\n'
            '\n',
        )
    out += (
        '<section aria-labelledby="muc-qua-han">\n'
        '<h2 id="muc-qua-han">Quá hạn',
    )
    if page.overdue:
        out += (
            ': ',
            _x(number(len(page.overdue))),
        )
    out += (
        '</h2>\n',
        _x(dues(page.overdue, 'Không có nhiệm vụ, báo cáo nào quá hạn.', True, 200)),
        '\n'
        '</section>\n'
        '\n'
        '<section aria-labelledby="muc-sap-den-han">\n'
        '<h2 id="muc-sap-den-han">Đến hạn trong ',
        _x(page.within),
        ' ngày tới',
    )
    if page.soon:
        out += (
            ': ',
            _x(number(len(page.soon))),
        )
    out += (
        '</h2>\n',
        _x(dues(page.soon, 'Không có nhiệm vụ, báo cáo nào đến hạn.', True, 200)),
        '\n'
        '</section>\n'
        '\n'
        '<section aria-labelledby="muc-linh-vuc">\n'
        '<h2 id="muc-linh-vuc">Theo lĩnh vực</h2>\n',
        _x(bars(page.areas, 'Lĩnh vực')),
        '\n'
        '</section>\n'
        '\n'
        '<section aria-labelledby="muc-co-quan">\n'
        '<h2 id="muc-co-quan">Theo cơ quan chủ trì</h2>\n'
        '<p class="sub">Mỗi cơ quan tính phần của mình, kể cả trong nhiệm vụ giao cho cả nhóm. Nhiều nhiệm vụ quá hạn nhất đứng trước.</p>\n',
        _x(bars(page.bodies, 'Cơ quan')),
        '\n'
        '</section>\n'
        '\n'
        '<section aria-labelledby="muc-thoi-gian">\n'
        '<h2 id="muc-thoi-gian">Thời gian thực hiện năm ',
        _x(page.year),
        '</h2>\n'
        '<ul class="key"><li><svg aria-hidden="true"><rect class="win" width="100%" height="100%"/></svg>thời gian thực hiện</li><li><svg aria-hidden="true"><rect class="lateness" width="100%" height="100%"/></svg>quá hạn</li><li><svg aria-hidden="true"><line class="duemark" x1="50%" x2="50%" y1="0" y2="100%"/></svg>hạn</li><li><svg aria-hidden="true"><circle class="donemark" cx="50%" cy="50%" r="4"/></svg>ngày hoàn thành</li>',
    )
    if page.timeline.today:
        out += (
            '<li><svg aria-hidden="true"><line class="today" x1="50%" x2="50%" y1="0" y2="100%"/></svg>ngày ',
            _x(page.day),
            '</li>',
        )
    out += (
        '</ul>\n'
        '<p id="loc-ve" class="sub sorting" hidden>Biểu đồ vẽ những nhiệm vụ đang hiện trong <a href="#muc-nhiem-vu">danh sách nhiệm vụ</a>.</p>\n'
        '<div class="wide" tabindex="0" role="region" aria-label="Biểu đồ thời gian thực hiện"><table class="gantt">\n'
        '<thead><tr><th scope="col" class="no">Số</th><th scope="col" class="name">Nhiệm vụ</th><th scope="col" class="draw"><svg role="img" aria-label="Thang thời gian năm ',
        _x(page.year),
        '">',
    )
    for m in page.timeline.scale:
        out += (
            '<line class="tick" x1="',
            _x(m.start),
            '%" x2="',
            _x(m.start),
            '%" y1="0" y2="100%"/><text x="',
            _x(m.start),
            '%" dx="3" y="13">',
            _x(m.name),
            '</text>',
        )
    out += (
        '</svg></th></tr></thead>\n'
        '<tbody id="loc-bieu-do">\n',
    )
    for r in page.timeline.rows[:200]:
        out += (
            _x(chart_row(r, page.timeline.today)),
        )
    out += (
        '</tbody></table></div>\n',
    )
    if (len(page.timeline.rows) > 200):
        out += (
            '<p class="cut sub">Trên đây là 200 trong ',
            _x(number(len(page.timeline.rows))),
            ' hàng.</p>\n'
            '<noscript id="loc-hang"><div class="wide"><table class="gantt"><tbody>\n',
        )
        for r in page.timeline.rows[200:]:
            out += (
                _x(chart_row(r, page.timeline.today)),
            )
        out += (
            '</tbody></table></div></noscript>\n',
        )
    out += (
        '</section>\n'
        '\n',
    )
    if page.indicators:
        out += (
            '<section aria-labelledby="muc-chi-so">\n'
            '<h2 id="muc-chi-so">Chỉ số</h2>\n'
            '<div class="wide"><table class="measures">\n'
            '<thead><tr><th scope="col">Mã</th><th scope="col">Chỉ số</th><th scope="col">Mức phải đạt</th><th scope="col">Kết quả</th><th scope="col" class="opt">Đo</th><th scope="col">Đánh giá</th><th scope="col" class="opt">Các lần đo</th></tr></thead>\n'
            '<tbody>\n',
        )
        for i in page.indicators:
            out += (
                '<tr><th scope="row">',
                _x(i.row.id),
                '</th><td>',
                _x(i.row.name),
                '</td><td class="goal">',
                _x(i.row.goal),
                '</td><td>',
                _x(i.row.value),
                '</td><td class="opt">',
                _x(i.row.measured),
                '</td><td>',
                _x(i.row.verdict),
                '</td><td class="opt">',
            )
            if i.trend:
                out += (
                    '<svg class="trend" viewBox="0 0 100 40" role="img" aria-label="',
                    _x(i.trend.text),
                    '; mức phải đạt: ',
                    _x(i.row.goal),
                    '"><line x1="0" x2="100" y1="',
                    _x(i.trend.goal_y),
                    '" y2="',
                    _x(i.trend.goal_y),
                    '"/><polyline points="',
                    _x(i.trend.points),
                    '"/><circle cx="',
                    _x(i.trend.last_x),
                    '" cy="',
                    _x(i.trend.last_y),
                    '" r="3"/></svg>',
                )
            out += (
                '</td></tr>\n',
            )
        out += (
            '</tbody></table></div>\n'
            '</section>\n'
            '\n',
        )
    out += (
        '<section aria-labelledby="muc-kho-khan">\n'
        '<h2 id="muc-kho-khan">Khó khăn, vướng mắc chưa giải quyết',
    )
    if page.difficulties:
        out += (
            ': ',
            _x(number(len(page.difficulties))),
        )
    out += (
        '</h2>\n',
    )
    if page.difficulties:
        out += (
            '<div class="wide"><table>\n'
            '<thead><tr><th scope="col">Số</th><th scope="col">Ngày</th><th scope="col">Cơ quan</th><th scope="col">Nội dung</th></tr></thead>\n'
            '<tbody>\n',
        )
        for d in page.difficulties:
            out += (
                '<tr><td class="no">',
                _x(link(d.id, d.anchor)),
                '</td><td class="day">',
                _x(d.day),
                '</td><td>',
                _x(d.agency),
                '</td><td>',
                _x(d.note),
                '</td></tr>\n',
            )
        out += (
            '</tbody></table></div>',
        )
    else:
        out += (
            '<p class="none">Không có.</p>',
        )
    out += (
        '\n'
        '</section>\n'
        '\n'
        '<section aria-labelledby="muc-tung-co-quan">\n'
        '<h2 id="muc-tung-co-quan">Từng cơ quan</h2>\n',
    )
    for s in page.sections:
        out += (
            '<section aria-labelledby="',
            _x(s.anchor),
            '">\n'
            '<h3 id="',
            _x(s.anchor),
            '">',
            _x(s.name),
            '</h3>\n',
        )
        if s.bar:
            out += (
                '<p>Hoàn thành ',
                _x(s.bar.figures.of_all),
                ' nhiệm vụ chủ trì; ',
            )
            if (s.bar.figures.of_due == '0/0'):
                out += (
                    'chưa có nhiệm vụ nào đến hạn',
                )
            else:
                out += (
                    'trên số đã đến hạn: ',
                    _x(s.bar.figures.of_due),
                )
            out += (
                '.</p>\n',
            )
        if s.overdue:
            out += (
                '<h4>Quá hạn</h4>',
                _x(dues(s.overdue, '', False, 50)),
                '\n',
            )
        if s.soon:
            out += (
                '<h4>Đến hạn trong ',
                _x(page.within),
                ' ngày tới</h4>',
                _x(dues(s.soon, '', False, 50)),
                '\n',
            )
        for g in s.led:
            out += (
                '<p>Nhiệm vụ ',
                _x(g.name),
                ' (',
                _x(number(len(g.tasks))),
                '): ',
                _x(links(g.tasks[:200])),
            )
            if (len(g.tasks) > 200):
                out += (
                    '; còn ',
                    _x(number(len(g.tasks[200:]))),
                    ' nhiệm vụ: <noscript class="rest">',
                    _x(links(g.tasks[200:])),
                    '</noscript>',
                )
            out += (
                '.</p>\n',
            )
        out += (
            '</section>\n',
        )
    out += (
        '</section>\n'
        '\n',
    )
    for l in page.levels:
        out += (
            '<section aria-labelledby="',
            _x(l.anchor),
            '">\n'
            '<h2 id="',
            _x(l.anchor),
            '">',
            _x(l.title),
            '</h2>\n'
            '<p>',
            _x(l.summary),
            '</p>\n'
            '<div class="wide" tabindex="0" role="region" aria-label="Ai đã có kế hoạch: ',
            _x(l.title),
            '"><table class="levels">\n'
            '<thead><tr><th scope="col">Cơ quan</th><th scope="col">Kế hoạch</th><th scope="col" class="day">Ngày</th><th scope="col" class="num">Đã nhận</th><th scope="col">Chưa nhận</th><th scope="col">Hạn muộn hơn</th>',
        )
        if l.adjusted:
            out += (
                '<th scope="col">Cấp trên đã đổi</th>',
            )
        out += (
            '</tr></thead>\n'
            '<tbody>\n',
        )
        for b in l.bodies:
            out += (
                '<tr><th scope="row">',
                _x(b.name),
                '</th><td>',
            )
            if b.behind:
                out += (
                    '<strong>',
                    _x(b.state),
                    '</strong>',
                )
            else:
                out += (
                    _x(b.state),
                )
            out += (
                '</td><td class="day">',
                _x(b.issued),
                '</td><td class="num">',
                _x(b.taken),
                '</td><td>',
                _x(b.missing),
                '</td><td>',
                _x(b.later),
                '</td>',
            )
            if l.adjusted:
                out += (
                    '<td>',
                    _x(b.changed),
                    '</td>',
                )
            out += (
                '</tr>\n',
            )
        out += (
            '</tbody></table></div>\n'
            '<h3>Bảng cơ quan × nhiệm vụ</h3>\n'
            '<p class="sub">● đã nhận, ▲ nhận nhưng hạn muộn hơn, ◆ cấp trên đã điều chỉnh sau khi nhận, ○ chủ trì mà chưa nhận, · không phải nhiệm vụ của cơ quan.</p>\n'
            '<div class="wide" tabindex="0" role="region" aria-label="Bảng cơ quan × nhiệm vụ: ',
            _x(l.title),
            '"><table class="matrix">\n'
            '<thead><tr><th scope="col">Cơ quan</th>',
        )
        for a in l.areas:
            out += (
                '<th scope="col">',
                _x(a),
                '</th>',
            )
        out += (
            '</tr></thead>\n'
            '<tbody>\n',
        )
        for b in l.bodies:
            out += (
                '<tr><th scope="row">',
                _x(b.name),
                '</th>',
            )
            for a in b.areas:
                out += (
                    '<td><span role="img" aria-label="',
                    _x(a.text),
                    '">',
                    _x(a.marks),
                    '</span></td>',
                )
            out += (
                '</tr>\n',
            )
        out += (
            '</tbody></table></div>\n'
            '</section>\n'
            '\n',
        )
    out += (
        '<section aria-labelledby="muc-nhiem-vu">\n'
        '<h2 id="muc-nhiem-vu">Nhiệm vụ</h2>\n'
        '<form id="loc" hidden role="search">\n'
        '<label>Từ khóa<input type="search" name="tu" autocomplete="off" placeholder="có dấu hoặc không"></label>\n'
        '<label>Cơ quan chủ trì<select name="co-quan"><option value="">tất cả</option>',
    )
    for s in page.sections:
        out += (
            '<option value="',
            _x(s.anchor),
            '">',
            _x(s.name),
            '</option>',
        )
    out += (
        '</select></label>\n'
        '<label>Quý đến hạn<select name="quy"><option value="">tất cả</option>',
    )
    for q in page.quarters:
        out += (
            '<option>',
            _x(q),
            '</option>',
        )
    out += (
        '</select></label>\n'
        '<label>Trạng thái<select name="trang-thai"><option value="">tất cả</option>',
    )
    for s in page.states:
        out += (
            '<option value="',
            _x(s.code),
            '">',
            _x(s.name),
            '</option>',
        )
    out += (
        '</select></label>\n'
        '<button type="reset">Bỏ lọc</button>\n'
        '</form>\n'
        '<p id="loc-so" role="status" class="sub"></p>\n'
        '<p class="sorting"><button type="button" id="loc-them" hidden>Hiện tất cả</button></p>\n'
        '<table class="tasks" id="loc-bang">\n'
        '<thead><tr><th scope="col" class="no" data-sort="so">Số</th><th scope="col" data-sort="nhiem-vu">Nhiệm vụ</th><th scope="col" class="lead" data-sort="chu-tri">Chủ trì</th><th scope="col" class="day" data-sort="han">Hạn</th><th scope="col" class="state" data-sort="tinh-hinh">Tình hình</th></tr></thead>\n',
    )
    for t in page.tasks[:200]:
        out += (
            _x(task_rows(t)),
        )
    out += (
        '</table>\n',
    )
    if (len(page.tasks) > 200):
        out += (
            '<p class="cut sub">Trên đây là 200 trong ',
            _x(number(len(page.tasks))),
            ' nhiệm vụ.</p>\n'
            '<noscript id="loc-con"><table class="tasks">\n'
            '<thead><tr><th scope="col" class="no">Số</th><th scope="col">Nhiệm vụ</th><th scope="col" class="lead">Chủ trì</th><th scope="col" class="day">Hạn</th><th scope="col" class="state">Tình hình</th></tr></thead>\n',
        )
        for t in page.tasks[200:]:
            out += (
                _x(task_rows(t)),
            )
        out += (
            '</table></noscript>\n',
        )
    out += (
        '</section>\n'
        '</main>\n'
        '<footer><p>Trang này là một tệp, không lấy gì từ mạng. Số liệu theo kế hoạch và sổ theo dõi đến ngày ',
        _x(page.day),
        '.</p></footer>\n'
        '<script>\n'
        '"use strict";\n'
        '(function () {\n'
        '  function place(id) { return document.getElementById(id); }\n'
        '  function list(found) { return Array.prototype.slice.call(found); }\n'
        '  var form = place("loc"), table = place("loc-bang"), said = place("loc-so"), more = place("loc-them"), chart = place("loc-bieu-do"), drawn = place("loc-ve");\n'
        '  var heads = list(table.querySelectorAll("th[data-sort]")), fields = ["tu", "co-quan", "quy", "trang-thai"];\n'
        '  var rank = ["overdue", "pending", "waiting", "done-late", "done-on-time", "not-arisen"];\n'
        '  var signs = { "&lt;": "<", "&gt;": ">", "&#34;": \'"\', "&quot;": \'"\', "&#39;": "\'", "&nbsp;": " ", "&amp;": "&" };\n'
        '  var most = table.tBodies.length, step = 1000, limit = most, readTo = 0, timer = 0, sort = "", down = false;\n'
        '  var tasks = [], named = Object.create(null), shown = [], pinned = null, others = [];\n'
        '\n'
        '  // Of a long list what stands in <noscript> is text: a row is made of it when it is first shown.\n'
        '  function pieces(id, tag) {\n'
        '    var rest = place(id), found = rest ? rest.textContent.split(new RegExp("(?=<" + tag + "=)")).slice(1) : [];\n'
        '    if (rest) { rest.parentNode.removeChild(rest); }\n'
        '    return found;\n'
        '  }\n'
        '  function made(rows, html, row) {\n'
        '    var wanted = rows.filter(function (task) { return !task[row] && task[html]; }), box = document.createElement("template");\n'
        '    box.innerHTML = wanted.map(function (task) { return task[html]; }).join("");\n'
        '    list(box.content.children).forEach(function (found, n) { wanted[n][row] = found; });\n'
        '  }\n'
        '  function add(id, states, bodies, quarter, due, body, html) {\n'
        '    named[id] = { n: tasks.length, s: " " + states + " ", b: " " + bodies + " ", q: quarter, d: due || "9", body: body, html: html };\n'
        '    tasks.push(named[id]);\n'
        '  }\n'
        '  function plain(html) { return html.replace(/<[^>]*>/g, " ").replace(/&[#\\w]+;/g, function (sign) { return signs[sign] || sign; }); }\n'
        '  list(table.tBodies).forEach(function (body) {\n'
        '    add(body.id, body.getAttribute("data-s"), body.getAttribute("data-b"), body.getAttribute("data-q"), body.getAttribute("data-d"), body, "");\n'
        '  });\n'
        '  pieces("loc-con", "tbody id").forEach(function (html) {\n'
        '    var said = html.slice(0, html.indexOf(">")).match(/"[^"]*"/g).map(function (text) { return plain(text.slice(1, -1)); });\n'
        '    add(said[0], said[1], said[2], said[3], said[4], null, html);\n'
        '  });\n'
        '  list(chart.rows).forEach(function (row) {\n'
        '    var task = named[row.getAttribute("data-of")];\n'
        '    if (task) { task.bar = row; } else { others.push({ bar: row }); }\n'
        '  });\n'
        '  pieces("loc-hang", "tr data-of").forEach(function (html) {\n'
        '    var task = named[html.match(/"([^"]*)"/)[1]];\n'
        '    if (task) { task.line = html; } else { others.push({ line: html }); }\n'
        '  });\n'
        '  made(others, "line", "bar");\n'
        '  others.forEach(function (report) { chart.appendChild(report.bar); });\n'
        '  shown = tasks.slice(0, most);\n'
        '\n'
        '  function fold(text) {\n'
        '    return text.normalize("NFKD").replace(/[\\u0300-\\u036f]/g, "").toLowerCase().replace(/đ/g, "d").replace(/\\s+/g, " ").trim();\n'
        '  }\n'
        '  function cell(task, n) { return plain((task.html || task.body.outerHTML).match(/<t[hd](?: [^>]*)?>[^<]*/g)[n]); }\n'
        '  function read(end) {\n'
        '    for (; readTo < end && readTo < tasks.length; readTo += 1) {\n'
        '      var html = tasks[readTo].html || tasks[readTo].body.outerHTML;\n'
        '      tasks[readTo].text = fold(plain(html.match(/<th [^>]*>[^<]*|<td>[^<]*|<dd>[^]*?<\\/dd>/g).join(" ")));\n'
        '    }\n'
        '  }\n'
        '  function readOn() { if (readTo < tasks.length) { read(readTo + 200); setTimeout(readOn, 10); } }\n'
        '  function value(name) { return form.elements[name].value; }\n'
        '  function fill(body, rows) {\n'
        '    var all = document.createDocumentFragment();\n'
        '    rows.forEach(function (row) { if (row) { all.appendChild(row); } });\n'
        '    while (body.lastChild && body.lastChild.nodeName !== "THEAD") { body.removeChild(body.lastChild); }\n'
        '    body.appendChild(all);\n'
        '  }\n'
        '  function draw(rows) {\n'
        '    if (rows.length === shown.length && rows.every(function (task, n) { return task === shown[n]; })) { return; }\n'
        '    var bars = rows.slice().sort(function (a, b) { return a.n - b.n; }).concat(others);\n'
        '    shown = rows;\n'
        '    made(rows, "html", "body");\n'
        '    made(bars, "line", "bar");\n'
        '    fill(table, rows.map(function (task) { return task.body; }));\n'
        '    fill(chart, bars.map(function (task) { return task.bar; }));\n'
        '  }\n'
        '  function filter() {\n'
        '    var words = fold(value("tu")).split(" ").filter(Boolean), state = value("trang-thai"), body = value("co-quan"), quarter = value("quy");\n'
        '    if (words.length) { read(tasks.length); }\n'
        '    var fit = ordered().filter(function (task) {\n'
        '      return (!body || task.b.indexOf(" " + body + " ") >= 0) && (!state || task.s.indexOf(" " + state + " ") >= 0) && (!quarter || task.q === quarter)\n'
        '        && words.every(function (word) { return task.text.indexOf(word) >= 0; });\n'
        '    });\n'
        '    var left = fit.length - limit, part = left > 0;\n'
        '    draw(part ? fit.filter(function (task, n) { return n < limit || task === pinned; }) : fit);\n'
        '    said.textContent = (fit.length < tasks.length ? count(fit.length) + "/" : "") + count(tasks.length) + " nhiệm vụ."\n'
        '      + (part ? " Đang hiện " + count(limit) + " nhiệm vụ đầu." : "");\n'
        '    more.hidden = !part;\n'
        '    more.textContent = left > step ? "Hiện thêm " + count(step) + " nhiệm vụ" : "Hiện tất cả";\n'
        '    drawn.hidden = shown.length === tasks.length;\n'
        '  }\n'
        '  function count(number) { return String(number).replace(/\\B(?=(\\d{3})+$)/g, "."); }\n'
        '  function key(task) {\n'
        '    switch (sort) {\n'
        '      case "nhiem-vu": return cell(task, 1);\n'
        '      case "chu-tri": return cell(task, 2);\n'
        '      case "han": return task.d;\n'
        '      default: return rank.indexOf(task.s.trim().split(" ")[0]) + task.d;\n'
        '    }\n'
        '  }\n'
        '  var order = tasks, sorted = "";\n'
        '  function ordered() {\n'
        '    if (sorted === sort + down) { return order; }\n'
        '    sorted = sort + down;\n'
        '    heads.forEach(function (head) {\n'
        '      if (head.getAttribute("data-sort") === sort) { head.setAttribute("aria-sort", down ? "descending" : "ascending"); } else { head.removeAttribute("aria-sort"); }\n'
        '    });\n'
        '    var words = new Intl.Collator("vi").compare, way = down ? -1 : 1;\n'
        '    var compare = sort === "nhiem-vu" || sort === "chu-tri" ? words : function (a, b) { return a < b ? -1 : a > b ? 1 : 0; };\n'
        '    var rows = tasks.map(function (task) { return { task: task, key: sort && sort !== "so" ? key(task) : task.n }; });\n'
        '    rows.sort(function (a, b) { return compare(a.key, b.key) * way || a.task.n - b.task.n; });\n'
        '    order = rows.map(function (row) { return row.task; });\n'
        '    return order;\n'
        '  }\n'
        '  function remember() {\n'
        '    var parts = fields.filter(value).map(function (name) { return name + "=" + encodeURIComponent(value(name)); });\n'
        '    if (sort) { parts.push("xep=" + (down ? "-" : "") + sort); }\n'
        '    try { history.replaceState(null, "", "#" + (parts.join("&") || "muc-nhiem-vu")); } catch (error) { /* some old browsers do not for a file */ }\n'
        '  }\n'
        '  function set(values) {\n'
        '    fields.forEach(function (name) { form.elements[name].value = values[name] || ""; if (form.elements[name].selectedIndex < 0) { form.elements[name].selectedIndex = 0; } });\n'
        '    sort = (values.xep || "").replace(/^-/, "");\n'
        '    if (!heads.some(function (head) { return head.getAttribute("data-sort") === sort; })) { sort = ""; }\n'
        '    down = (values.xep || "").charAt(0) === "-" && sort !== "";\n'
        '    filter();\n'
        '  }\n'
        '  function recall() {\n'
        '    var hash = location.hash.slice(1), values = {};\n'
        '    if (hash.indexOf("=") < 0) { unfold(hash); return; }\n'
        '    hash.split("&").forEach(function (part) {\n'
        '      var at = part.indexOf("=");\n'
        '      try { values[part.slice(0, at)] = decodeURIComponent(part.slice(at + 1)); } catch (error) { /* cut off on its way */ }\n'
        '    });\n'
        '    set(values);\n'
        '    form.scrollIntoView();\n'
        '  }\n'
        '  function unfold(id) {\n'
        '    var task = named[id];\n'
        '    if (!task) { return; }\n'
        '    if (shown.indexOf(task) < 0) {\n'
        '      pinned = task;\n'
        '      set({});\n'
        '      task.body.scrollIntoView();\n'
        '    }\n'
        '    task.body.querySelector("details").open = true;\n'
        '  }\n'
        '  function show(end) { limit = end; filter(); }\n'
        '  function whole(rest) {\n'
        '    rest.parentNode.removeChild(rest.nextElementSibling);\n'
        '    rest.insertAdjacentHTML("afterend", rest.textContent);\n'
        '    var first = rest.nextElementSibling, link = first.href ? first : first.querySelector("a");\n'
        '    rest.parentNode.removeChild(rest);\n'
        '    return link;\n'
        '  }\n'
        '  list(document.querySelectorAll("noscript.rest")).forEach(function (rest) {\n'
        '    var button = document.createElement("button");\n'
        '    button.type = "button";\n'
        '    button.className = "rest";\n'
        '    button.textContent = "Hiện tất cả";\n'
        '    button.addEventListener("click", function () { var link = whole(rest); if (link) { link.focus(); } });\n'
        '    rest.insertAdjacentElement("afterend", button);\n'
        '  });\n'
        '  more.addEventListener("click", function () { show(limit + step); });\n'
        '  window.addEventListener("beforeprint", function () { list(document.querySelectorAll("noscript.rest")).forEach(whole); show(Infinity); });\n'
        '  window.addEventListener("afterprint", function () { show(most); });\n'
        '  heads.forEach(function (head) {\n'
        '    var button = document.createElement("button");\n'
        '    button.type = "button";\n'
        '    button.textContent = head.textContent;\n'
        '    button.addEventListener("click", function () {\n'
        '      var name = head.getAttribute("data-sort");\n'
        '      down = sort === name && !down;\n'
        '      sort = name;\n'
        '      filter();\n'
        '      remember();\n'
        '    });\n'
        '    head.setAttribute("data-name", head.textContent);\n'
        '    head.textContent = "";\n'
        '    head.appendChild(button);\n'
        '  });\n'
        '  function changed() { pinned = null; filter(); remember(); }\n'
        '  form.addEventListener("submit", function (event) { event.preventDefault(); });\n'
        '  form.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(changed, 60); });\n'
        '  form.addEventListener("reset", function () { setTimeout(function () { sort = ""; down = false; changed(); }, 0); });\n'
        '  window.addEventListener("hashchange", recall);\n'
        '  list(document.querySelectorAll(".cut")).forEach(function (said) { said.parentNode.removeChild(said); });\n'
        '  form.hidden = false;\n'
        '  filter();\n'
        '  recall();\n'
        '  setTimeout(readOn, 300);\n'
        '})();\n'
        '</script>\n'
        '</body>\n'
        '</html>',
    )
    return "".join(out).rstrip("\n") + "\n"
