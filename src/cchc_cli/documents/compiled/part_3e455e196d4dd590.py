# Jinja's, of a shipped template: made by tools/build_templates.py
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_policy = resolve('policy')
    l_0_day = resolve('day')
    l_0_title = resolve('title')
    l_0_issuer = resolve('issuer')
    l_0_citation = resolve('citation')
    l_0_silent = resolve('silent')
    l_0_indicators = resolve('indicators')
    l_0_levels = resolve('levels')
    l_0_figures = resolve('figures')
    l_0_segments = resolve('segments')
    l_0_overdue = resolve('overdue')
    l_0_within = resolve('within')
    l_0_soon = resolve('soon')
    l_0_areas = resolve('areas')
    l_0_bodies = resolve('bodies')
    l_0_year = resolve('year')
    l_0_timeline = resolve('timeline')
    l_0_difficulties = resolve('difficulties')
    l_0_sections = resolve('sections')
    l_0_quarters = resolve('quarters')
    l_0_states = resolve('states')
    l_0_tasks = resolve('tasks')
    l_0_link = l_0_badge = l_0_bar = l_0_dues = l_0_bars = missing
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
        t_3 = environment.filters['number']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'number' found.")
    pass
    def macro(l_1_id, l_1_anchor):
        t_4 = []
        if l_1_id is missing:
            l_1_id = undefined("parameter 'id' was not provided", name='id')
        if l_1_anchor is missing:
            l_1_anchor = undefined("parameter 'anchor' was not provided", name='anchor')
        pass
        if l_1_anchor:
            pass
            t_4.extend((
                '<a href="#',
                escape(environment.finalize(l_1_anchor)),
                '">',
                escape(environment.finalize(l_1_id)),
                '</a>',
            ))
        else:
            pass
            t_4.append(
                escape(environment.finalize(l_1_id)),
            )
        return concat(t_4)
    context.exported_vars.add('link')
    context.vars['link'] = l_0_link = Macro(environment, macro, 'link', ('id', 'anchor'), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_state):
        t_5 = []
        if l_1_state is missing:
            l_1_state = undefined("parameter 'state' was not provided", name='state')
        pass
        t_5.extend((
            '<span class="st ',
            escape(environment.finalize(environment.getattr(l_1_state, 'kind'))),
            '">',
            escape(environment.finalize(environment.getattr(l_1_state, 'text'))),
            '</span>',
        ))
        return concat(t_5)
    context.exported_vars.add('badge')
    context.vars['badge'] = l_0_badge = Macro(environment, macro, 'badge', ('state',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_segments, l_1_text):
        t_6 = []
        if l_1_segments is missing:
            l_1_segments = undefined("parameter 'segments' was not provided", name='segments')
        if l_1_text is missing:
            l_1_text = undefined("parameter 'text' was not provided", name='text')
        pass
        t_6.extend((
            '<svg class="bar" role="img" aria-label="',
            escape(environment.finalize(l_1_text)),
            '">',
        ))
        for l_2_s in l_1_segments:
            _loop_vars = {}
            pass
            t_6.extend((
                '<rect class="',
                escape(environment.finalize(environment.getattr(l_2_s, 'kind'))),
                '" x="',
                escape(environment.finalize(environment.getattr(l_2_s, 'start'))),
                '%" width="',
                escape(environment.finalize(environment.getattr(l_2_s, 'width'))),
                '%" height="100%"/>',
            ))
        l_2_s = missing
        t_6.append(
            '</svg>',
        )
        return concat(t_6)
    context.exported_vars.add('bar')
    context.vars['bar'] = l_0_bar = Macro(environment, macro, 'bar', ('segments', 'text'), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_rows, l_1_empty, l_1_who):
        t_7 = []
        if l_1_rows is missing:
            l_1_rows = undefined("parameter 'rows' was not provided", name='rows')
        if l_1_empty is missing:
            l_1_empty = undefined("parameter 'empty' was not provided", name='empty')
        if l_1_who is missing:
            l_1_who = undefined("parameter 'who' was not provided", name='who')
        pass
        if l_1_rows:
            pass
            t_7.append(
                '<div class="wide"><table class="due">\n<thead><tr><th scope="col">Số</th><th scope="col">Nhiệm vụ</th>',
            )
            if l_1_who:
                pass
                t_7.append(
                    '<th scope="col" class="opt">Chủ trì</th>',
                )
            t_7.append(
                '<th scope="col">Hạn</th><th scope="col">Tình hình</th></tr></thead>\n<tbody>\n',
            )
            for l_2_d in l_1_rows:
                _loop_vars = {}
                pass
                t_7.extend((
                    '<tr><td class="no">',
                    escape(environment.finalize(environment.call(context, (undefined(name='link') if l_0_link is missing else l_0_link), environment.getattr(l_2_d, 'id'), environment.getattr(l_2_d, 'anchor'), _loop_vars=_loop_vars))),
                    '</td><td>',
                    escape(environment.finalize(environment.getattr(l_2_d, 'what'))),
                    '</td>',
                ))
                if l_1_who:
                    pass
                    t_7.extend((
                        '<td class="opt">',
                        escape(environment.finalize(environment.getattr(l_2_d, 'who'))),
                    ))
                    if environment.getattr(l_2_d, 'share'):
                        pass
                        t_7.extend((
                            ' (',
                            escape(environment.finalize(environment.getattr(l_2_d, 'share'))),
                            ')',
                        ))
                    t_7.append(
                        '</td>',
                    )
                t_7.extend((
                    '<td class="day">',
                    escape(environment.finalize(environment.getattr(l_2_d, 'due'))),
                    '</td><td>',
                    escape(environment.finalize(environment.call(context, (undefined(name='badge') if l_0_badge is missing else l_0_badge), environment.getattr(l_2_d, 'state'), _loop_vars=_loop_vars))),
                    '</td></tr>\n',
                ))
            l_2_d = missing
            t_7.append(
                '</tbody></table></div>',
            )
        else:
            pass
            t_7.extend((
                '<p class="none">',
                escape(environment.finalize(l_1_empty)),
                '</p>',
            ))
        return concat(t_7)
    context.exported_vars.add('dues')
    context.vars['dues'] = l_0_dues = Macro(environment, macro, 'dues', ('rows', 'empty', 'who'), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_rows, l_1_what):
        t_8 = []
        if l_1_rows is missing:
            l_1_rows = undefined("parameter 'rows' was not provided", name='rows')
        if l_1_what is missing:
            l_1_what = undefined("parameter 'what' was not provided", name='what')
        pass
        t_8.extend((
            '<div class="wide"><table class="bars">\n<thead><tr><th scope="col">',
            escape(environment.finalize(l_1_what)),
            '</th><th scope="col">Tiến độ</th><th scope="col" class="num">Hoàn thành / tổng số</th><th scope="col" class="num opt">Hoàn thành / đến hạn</th><th scope="col" class="num">Quá hạn</th><th scope="col" class="num opt">Chờ</th></tr></thead>\n<tbody>\n',
        ))
        for l_2_b in l_1_rows:
            _loop_vars = {}
            pass
            t_8.extend((
                '<tr><th scope="row">',
                escape(environment.finalize(environment.call(context, (undefined(name='link') if l_0_link is missing else l_0_link), environment.getattr(l_2_b, 'name'), environment.getattr(l_2_b, 'anchor'), _loop_vars=_loop_vars))),
                '</th><td class="draw">',
                escape(environment.finalize(environment.call(context, (undefined(name='bar') if l_0_bar is missing else l_0_bar), environment.getattr(l_2_b, 'segments'), environment.getattr(l_2_b, 'text'), _loop_vars=_loop_vars))),
                '</td><td class="num">',
                escape(environment.finalize(environment.getattr(environment.getattr(l_2_b, 'figures'), 'of_all'))),
                '</td><td class="num opt">',
                escape(environment.finalize(environment.getattr(environment.getattr(l_2_b, 'figures'), 'of_due'))),
                '</td><td class="num">',
                escape(environment.finalize(environment.getattr(environment.getattr(l_2_b, 'figures'), 'overdue'))),
                '</td><td class="num opt">',
                escape(environment.finalize(environment.getattr(environment.getattr(l_2_b, 'figures'), 'waiting'))),
                '</td></tr>\n',
            ))
        l_2_b = missing
        t_8.append(
            '</tbody></table></div>',
        )
        return concat(t_8)
    context.exported_vars.add('bars')
    context.vars['bars'] = l_0_bars = Macro(environment, macro, 'bars', ('rows', 'what'), False, False, False, context.eval_ctx.autoescape)
    yield '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="'
    yield escape(environment.finalize((undefined(name='policy') if l_0_policy is missing else l_0_policy)))
    yield '">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n<title>Tình hình thực hiện đến ngày '
    yield escape(environment.finalize((undefined(name='day') if l_0_day is missing else l_0_day)))
    yield ' – '
    yield escape(environment.finalize((undefined(name='title') if l_0_title is missing else l_0_title)))
    yield '</title>\n<style>\n:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#4d5560;--line:#c9ced6;--band:#f3f5f8;--link:#0b4f9e;\n--on:#1d6fb8;--late:#7fb2dd;--over:#c2410c;--pend:#8d96a3;--wait:#d5dae1;--soon:#8a5a00;--done:#0d5c9b;--bad:#a8320a}\n@media (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e8ebef;--soft:#aeb6c1;--line:#414a56;--band:#1e242b;--link:#8ec1f5;\n--on:#4c9be0;--late:#2f6392;--over:#f08a4b;--pend:#8d96a3;--wait:#3d4652;--soon:#f0c36a;--done:#8ec1f5;--bad:#f9a06b}}\n*{box-sizing:border-box}\nhtml{scroll-behavior:smooth;-webkit-text-size-adjust:100%}\nbody{margin:0 auto;max-width:76rem;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 "Segoe UI",Roboto,"Noto Sans","DejaVu Sans",Arial,sans-serif;overflow-wrap:break-word}\nh1{font-size:1.6rem;line-height:1.25;margin:.2rem 0}\nh2{font-size:1.25rem;margin:2.2rem 0 .6rem;padding-top:.6rem;border-top:2px solid var(--line)}\nh3{font-size:1.05rem;margin:1.6rem 0 .4rem}\nh4{font-size:.95rem;margin:.8rem 0 .2rem}\np{margin:.4rem 0}\na{color:var(--link)}\na:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}\n.sub,.none,.key{color:var(--soft)}\nnav ul{list-style:none;margin:.6rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem}\n.skip{position:absolute;left:-99rem}\n.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.4rem}\n.wide{overflow-x:auto}\ntable{border-collapse:collapse;width:100%;font-size:.92rem}\nth,td{border-bottom:1px solid var(--line);padding:.32rem .5rem;text-align:left;vertical-align:top}\nthead th{background:var(--band);font-weight:600}\ntbody th{font-weight:400}\n.num{text-align:right;font-variant-numeric:tabular-nums}\n.no,.day{white-space:nowrap}\n.cards{display:flex;flex-wrap:wrap;gap:.7rem;margin:.8rem 0;padding:0;list-style:none}\n.cards li{flex:1 1 9rem;border:1px solid var(--line);border-left:.45rem solid var(--pend);padding:.4rem .7rem}\n.cards b{display:block;font-size:1.7rem;line-height:1.2}\n.cards .done-on-time{border-left-color:var(--on)}.cards .done-late{border-left-color:var(--late)}\n.cards .overdue{border-left-color:var(--over)}.cards .waiting,.cards .not-arisen{border-left-color:var(--wait)}\n.bar{display:block;width:100%;height:1.1rem;background:var(--band)}\n.big .bar{height:1.8rem}\n.due td:last-child{width:10rem}\n.bars .draw{width:30%;min-width:6rem;vertical-align:middle}\nrect.done-on-time{fill:var(--on)}rect.done-late{fill:var(--late)}rect.overdue{fill:var(--over)}rect.pending{fill:var(--pend)}rect.waiting{fill:var(--wait)}\n.bar rect{stroke:var(--paper);stroke-width:1}\n.key{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.88rem;margin:.4rem 0;padding:0;list-style:none}\n.key svg{width:1.4rem;height:.8rem;vertical-align:baseline;margin-right:.3rem}\n.st::before{content:"○ "}\n.st.done::before,.st.late::before{content:"✓ "}.st.overdue::before{content:"▲ "}.st.soon::before{content:"● "}.st.waiting::before{content:"… "}.st.not-arisen::before{content:"– "}\n.st.done,.st.late{color:var(--done)}.st.overdue{color:var(--bad);font-weight:600}.st.soon{color:var(--soon);font-weight:600}\n.gantt{table-layout:fixed;min-width:34rem}\n.gantt .no{width:4.6rem}.gantt .name{width:30%}.gantt td,.gantt tbody th{padding:.12rem .4rem}\n.gantt .name div{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}\n.gantt td.draw{padding:.12rem 0}.gantt th.draw{padding:.12rem 0}\n.gantt svg{display:block;width:100%;height:1.15rem;overflow:visible}\n.gantt text{fill:var(--ink);font-size:.75rem}\n.tick{stroke:var(--line);stroke-width:1}.win{fill:var(--late)}.lateness{fill:var(--over)}.duemark{stroke:var(--ink);stroke-width:2.5}.donemark{fill:var(--paper);stroke:var(--ink);stroke-width:2}.today{stroke:var(--bad);stroke-width:1.5;stroke-dasharray:3 2}\n.matrix td{white-space:nowrap;letter-spacing:.12em}\n.trend{width:9rem;height:2.6rem;display:block;overflow:visible}\n.trend polyline{fill:none;stroke:var(--on);stroke-width:2}.trend circle{fill:var(--on)}.trend line{stroke:var(--soft);stroke-dasharray:4 3}\nform{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:.6rem 0;padding:.7rem;background:var(--band);border:1px solid var(--line)}\nform[hidden],[hidden]{display:none!important}\nform label{display:flex;flex-direction:column;font-size:.88rem}\ninput,select,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:3px;padding:.3rem .5rem;max-width:100%}\nform select{max-width:18rem}\nth button{background:none;border:0;padding:0;font-weight:600;text-decoration:underline dotted;cursor:pointer}\nth[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}\n.tasks{table-layout:fixed}\n.tasks .no{width:4rem}.tasks .lead{width:24%}.tasks .day{width:6.2rem}.tasks .state{width:11rem}\n.tasks tr.main td,.tasks tr.main th{border-bottom:0;padding-bottom:.1rem}\n.tasks tr.more td{padding-top:0}\n.tasks tbody:target tr.main{background:var(--band)}\nsummary{cursor:pointer;color:var(--link)}\ndetails dl{display:grid;grid-template-columns:11rem 1fr;gap:.15rem .8rem;margin:.4rem 0}\ndetails dt{color:var(--soft)}details dd{margin:0;white-space:pre-line}\nfooter{margin-top:3rem;border-top:1px solid var(--line);font-size:.88rem;color:var(--soft)}\n@media (max-width:40rem){body{padding:.6rem}h1{font-size:1.3rem}.opt{display:none}table{font-size:.86rem}th,td{padding:.3rem .3rem}\n.gantt .name{display:none}.gantt{min-width:20rem}.tasks .lead{display:none}.tasks .no{width:2.7rem}.tasks .day{width:5.6rem}.tasks .state{width:5.6rem}.due td:last-child{width:auto;min-width:5.2rem}.bars .draw{min-width:3.5rem;width:22%}\ndetails dl{display:block}details dd{margin:0 0 .4rem}form label,form select,form input{width:100%;max-width:none}.cards li{flex-basis:40%}}\n@page{size:A4;margin:18mm 14mm 16mm 18mm;@bottom-right{content:counter(page) "/" counter(pages);font:9pt sans-serif}}\n@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#333;--line:#999;--band:#eee;--link:#000;--on:#1d6fb8;--late:#7fb2dd;--over:#c2410c;--pend:#8d96a3;--wait:#d5dae1;--soon:#5c3c00;--done:#000;--bad:#7a1f00}\n*{-webkit-print-color-adjust:exact;print-color-adjust:exact}\nbody{max-width:none;padding:0;font-size:9.5pt;line-height:1.35}nav,form,.skip,.sorting{display:none!important}\na{text-decoration:none}h1{font-size:15pt}h2{font-size:12pt;margin:14pt 0 4pt}h3{font-size:10.5pt;margin:9pt 0 3pt}h2,h3,h4{break-after:avoid}\ntable{font-size:8.5pt}thead{display:table-header-group}tr,.tasks tbody,.cards li{break-inside:avoid}.wide{overflow:visible}.gantt{min-width:0}.cards b{font-size:14pt}\ndetails:not([open]) summary{display:none}th button{text-decoration:none}}\n</style>\n</head>\n<body>\n<a class="skip" href="#muc-nhiem-vu">Đến danh sách nhiệm vụ</a>\n<header>\n<p class="sub">'
    yield escape(environment.finalize((undefined(name='issuer') if l_0_issuer is missing else l_0_issuer)))
    yield '</p>\n<h1>'
    yield escape(environment.finalize((undefined(name='title') if l_0_title is missing else l_0_title)))
    yield '</h1>\n<p>Tình hình thực hiện đến ngày <strong><time>'
    yield escape(environment.finalize((undefined(name='day') if l_0_day is missing else l_0_day)))
    yield '</time></strong>. '
    yield escape(environment.finalize((undefined(name='citation') if l_0_citation is missing else l_0_citation)))
    yield '.</p>\n'
    if (undefined(name='silent') if l_0_silent is missing else l_0_silent):
        pass
        yield '<p class="none">Chưa có mục nào trong sổ theo dõi đến ngày này: mọi nhiệm vụ được coi là chưa hoàn thành.</p>'
    yield '\n<nav aria-label="Các phần của trang"><ul>\n<li><a href="#muc-tong-so">Tổng số</a></li><li><a href="#muc-qua-han">Quá hạn</a></li><li><a href="#muc-sap-den-han">Sắp đến hạn</a></li><li><a href="#muc-linh-vuc">Lĩnh vực</a></li><li><a href="#muc-co-quan">Cơ quan</a></li><li><a href="#muc-thoi-gian">Thời gian</a></li>'
    if (undefined(name='indicators') if l_0_indicators is missing else l_0_indicators):
        pass
        yield '<li><a href="#muc-chi-so">Chỉ số</a></li>'
    yield '<li><a href="#muc-kho-khan">Khó khăn</a></li><li><a href="#muc-tung-co-quan">Từng cơ quan</a></li>'
    if (undefined(name='levels') if l_0_levels is missing else l_0_levels):
        pass
        yield '<li><a href="#'
        yield escape(environment.finalize(environment.getattr(environment.getitem((undefined(name='levels') if l_0_levels is missing else l_0_levels), 0), 'anchor')))
        yield '">Kế hoạch cấp dưới</a></li>'
    yield '<li><a href="#muc-nhiem-vu">Nhiệm vụ</a></li>\n</ul></nav>\n</header>\n<main>\n<section aria-labelledby="muc-tong-so">\n<h2 id="muc-tong-so">Tổng số: '
    yield escape(environment.finalize(t_3(environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'total'))))
    yield ' nhiệm vụ</h2>\n<ul class="cards">\n<li class="done-on-time"><b>'
    yield escape(environment.finalize(t_3(environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'done_on_time'))))
    yield '</b>Hoàn thành đúng hạn</li>\n<li class="done-late"><b>'
    yield escape(environment.finalize(t_3(environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'done_late'))))
    yield '</b>Hoàn thành chậm</li>\n<li class="pending"><b>'
    yield escape(environment.finalize(t_3(environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'pending'))))
    yield '</b>Chưa hoàn thành, trong hạn</li>\n<li class="overdue"><b>'
    yield escape(environment.finalize(t_3(environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'overdue'))))
    yield '</b>Chưa hoàn thành, quá hạn</li>\n<li class="waiting"><b>'
    yield escape(environment.finalize(t_3(environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'waiting'))))
    yield '</b>Chờ điều kiện</li>\n'
    if environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'not_arisen'):
        pass
        yield '<li class="not-arisen"><b>'
        yield escape(environment.finalize(t_3(environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'not_arisen'))))
        yield '</b>Không phát sinh</li>\n'
    yield '</ul>\n<p>Hoàn thành trên tổng số'
    if environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'not_arisen'):
        pass
        yield ' (không kể nhiệm vụ không phát sinh)'
    yield ': <strong>'
    yield escape(environment.finalize(environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'of_all')))
    yield '</strong>. Hoàn thành trên số đã đến hạn: <strong>'
    yield escape(environment.finalize(environment.getattr((undefined(name='figures') if l_0_figures is missing else l_0_figures), 'of_due')))
    yield '</strong>.</p>\n<div class="big">'
    yield escape(environment.finalize(environment.call(context, (undefined(name='bar') if l_0_bar is missing else l_0_bar), (undefined(name='segments') if l_0_segments is missing else l_0_segments), 'Các nhiệm vụ theo trạng thái, bằng lời ở ngay trên')))
    yield '</div>\n<ul class="key">'
    for l_1_s in (undefined(name='segments') if l_0_segments is missing else l_0_segments):
        _loop_vars = {}
        pass
        yield '<li><svg aria-hidden="true"><rect class="'
        yield escape(environment.finalize(environment.getattr(l_1_s, 'kind')))
        yield '" width="100%" height="100%"/></svg>'
        yield escape(environment.finalize(environment.getattr(l_1_s, 'name')))
        yield ': '
        yield escape(environment.finalize(t_3(environment.getattr(l_1_s, 'count'))))
        yield '</li>'
    l_1_s = missing
    yield '</ul>\n</section>\n\n<section aria-labelledby="muc-qua-han">\n<h2 id="muc-qua-han">Quá hạn: '
    yield escape(environment.finalize(t_2((undefined(name='overdue') if l_0_overdue is missing else l_0_overdue))))
    yield '</h2>\n'
    yield escape(environment.finalize(environment.call(context, (undefined(name='dues') if l_0_dues is missing else l_0_dues), (undefined(name='overdue') if l_0_overdue is missing else l_0_overdue), 'Không có nhiệm vụ, báo cáo nào quá hạn.', True)))
    yield '\n</section>\n\n<section aria-labelledby="muc-sap-den-han">\n<h2 id="muc-sap-den-han">Đến hạn trong '
    yield escape(environment.finalize((undefined(name='within') if l_0_within is missing else l_0_within)))
    yield ' ngày tới: '
    yield escape(environment.finalize(t_2((undefined(name='soon') if l_0_soon is missing else l_0_soon))))
    yield '</h2>\n'
    yield escape(environment.finalize(environment.call(context, (undefined(name='dues') if l_0_dues is missing else l_0_dues), (undefined(name='soon') if l_0_soon is missing else l_0_soon), 'Không có nhiệm vụ, báo cáo nào đến hạn.', True)))
    yield '\n</section>\n\n<section aria-labelledby="muc-linh-vuc">\n<h2 id="muc-linh-vuc">Theo lĩnh vực</h2>\n'
    yield escape(environment.finalize(environment.call(context, (undefined(name='bars') if l_0_bars is missing else l_0_bars), (undefined(name='areas') if l_0_areas is missing else l_0_areas), 'Lĩnh vực')))
    yield '\n</section>\n\n<section aria-labelledby="muc-co-quan">\n<h2 id="muc-co-quan">Theo cơ quan chủ trì</h2>\n<p class="sub">Mỗi cơ quan tính phần của mình, kể cả trong nhiệm vụ giao cho cả nhóm. Nhiều nhiệm vụ quá hạn nhất đứng trước.</p>\n'
    yield escape(environment.finalize(environment.call(context, (undefined(name='bars') if l_0_bars is missing else l_0_bars), (undefined(name='bodies') if l_0_bodies is missing else l_0_bodies), 'Cơ quan')))
    yield '\n</section>\n\n<section aria-labelledby="muc-thoi-gian">\n<h2 id="muc-thoi-gian">Thời gian thực hiện năm '
    yield escape(environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year)))
    yield '</h2>\n<ul class="key"><li><svg aria-hidden="true"><rect class="win" width="100%" height="100%"/></svg>thời gian thực hiện</li><li><svg aria-hidden="true"><rect class="lateness" width="100%" height="100%"/></svg>quá hạn</li><li><svg aria-hidden="true"><line class="duemark" x1="50%" x2="50%" y1="0" y2="100%"/></svg>hạn</li><li><svg aria-hidden="true"><circle class="donemark" cx="50%" cy="50%" r="4"/></svg>ngày hoàn thành</li>'
    if environment.getattr((undefined(name='timeline') if l_0_timeline is missing else l_0_timeline), 'today'):
        pass
        yield '<li><svg aria-hidden="true"><line class="today" x1="50%" x2="50%" y1="0" y2="100%"/></svg>ngày '
        yield escape(environment.finalize((undefined(name='day') if l_0_day is missing else l_0_day)))
        yield '</li>'
    yield '</ul>\n<div class="wide" tabindex="0" role="region" aria-label="Biểu đồ thời gian thực hiện"><table class="gantt">\n<thead><tr><th scope="col" class="no">Số</th><th scope="col" class="name">Nhiệm vụ</th><th scope="col" class="draw"><svg role="img" aria-label="Thang thời gian năm '
    yield escape(environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year)))
    yield '">'
    for l_1_m in environment.getattr((undefined(name='timeline') if l_0_timeline is missing else l_0_timeline), 'scale'):
        _loop_vars = {}
        pass
        yield '<line class="tick" x1="'
        yield escape(environment.finalize(environment.getattr(l_1_m, 'start')))
        yield '%" x2="'
        yield escape(environment.finalize(environment.getattr(l_1_m, 'start')))
        yield '%" y1="0" y2="100%"/><text x="'
        yield escape(environment.finalize(environment.getattr(l_1_m, 'start')))
        yield '%" dx="3" y="13">'
        yield escape(environment.finalize(environment.getattr(l_1_m, 'name')))
        yield '</text>'
    l_1_m = missing
    yield '</svg></th></tr></thead>\n<tbody>\n'
    for l_1_r in environment.getattr((undefined(name='timeline') if l_0_timeline is missing else l_0_timeline), 'rows'):
        _loop_vars = {}
        pass
        yield '<tr'
        if environment.getattr(l_1_r, 'anchor'):
            pass
            yield ' data-of="'
            yield escape(environment.finalize(environment.getattr(l_1_r, 'anchor')))
            yield '"'
        yield '><th scope="row" class="no">'
        yield escape(environment.finalize(environment.call(context, (undefined(name='link') if l_0_link is missing else l_0_link), environment.getattr(l_1_r, 'id'), environment.getattr(l_1_r, 'anchor'), _loop_vars=_loop_vars)))
        yield '</th><td class="name"><div>'
        yield escape(environment.finalize(environment.getattr(l_1_r, 'title')))
        yield '</div></td><td class="draw"><svg role="img" aria-label="'
        yield escape(environment.finalize(environment.getattr(l_1_r, 'text')))
        yield '">'
        for l_2_w in environment.getattr(l_1_r, 'windows'):
            _loop_vars = {}
            pass
            yield '<rect class="win" x="'
            yield escape(environment.finalize(environment.getattr(l_2_w, 'start')))
            yield '%" width="'
            yield escape(environment.finalize(environment.getattr(l_2_w, 'width')))
            yield '%" y="30%" height="40%"/>'
        l_2_w = missing
        for l_2_w in environment.getattr(l_1_r, 'late'):
            _loop_vars = {}
            pass
            yield '<rect class="lateness" x="'
            yield escape(environment.finalize(environment.getattr(l_2_w, 'start')))
            yield '%" width="'
            yield escape(environment.finalize(environment.getattr(l_2_w, 'width')))
            yield '%" y="40%" height="20%"/>'
        l_2_w = missing
        for l_2_x in environment.getattr((undefined(name='timeline') if l_0_timeline is missing else l_0_timeline), 'today'):
            _loop_vars = {}
            pass
            yield '<line class="today" x1="'
            yield escape(environment.finalize(l_2_x))
            yield '%" x2="'
            yield escape(environment.finalize(l_2_x))
            yield '%" y1="-10%" y2="110%"/>'
        l_2_x = missing
        for l_2_x in environment.getattr(l_1_r, 'dues'):
            _loop_vars = {}
            pass
            yield '<line class="duemark" x1="'
            yield escape(environment.finalize(l_2_x))
            yield '%" x2="'
            yield escape(environment.finalize(l_2_x))
            yield '%" y1="10%" y2="90%"/>'
        l_2_x = missing
        for l_2_x in environment.getattr(l_1_r, 'dones'):
            _loop_vars = {}
            pass
            yield '<circle class="donemark" cx="'
            yield escape(environment.finalize(l_2_x))
            yield '%" cy="50%" r="4"/>'
        l_2_x = missing
        yield '</svg></td></tr>\n'
    l_1_r = missing
    yield '</tbody></table></div>\n</section>\n\n'
    if (undefined(name='indicators') if l_0_indicators is missing else l_0_indicators):
        pass
        yield '<section aria-labelledby="muc-chi-so">\n<h2 id="muc-chi-so">Chỉ số</h2>\n<div class="wide"><table>\n<thead><tr><th scope="col">Mã</th><th scope="col">Chỉ số</th><th scope="col">Mức phải đạt</th><th scope="col">Kết quả</th><th scope="col" class="opt">Đo</th><th scope="col">Đánh giá</th><th scope="col" class="opt">Các lần đo</th></tr></thead>\n<tbody>\n'
        for l_1_i in (undefined(name='indicators') if l_0_indicators is missing else l_0_indicators):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_i, 'row'), 'id')))
            yield '</th><td>'
            yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_i, 'row'), 'name')))
            yield '</td><td>'
            yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_i, 'row'), 'goal')))
            yield '</td><td>'
            yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_i, 'row'), 'value')))
            yield '</td><td class="opt">'
            yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_i, 'row'), 'measured')))
            yield '</td><td>'
            yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_i, 'row'), 'verdict')))
            yield '</td><td class="opt">'
            if environment.getattr(l_1_i, 'trend'):
                pass
                yield '<svg class="trend" viewBox="0 0 100 40" role="img" aria-label="'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_i, 'trend'), 'text')))
                yield '; mức phải đạt: '
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_i, 'row'), 'goal')))
                yield '"><line x1="0" x2="100" y1="'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_i, 'trend'), 'goal_y')))
                yield '" y2="'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_i, 'trend'), 'goal_y')))
                yield '"/><polyline points="'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_i, 'trend'), 'points')))
                yield '"/><circle cx="'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_i, 'trend'), 'last_x')))
                yield '" cy="'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_i, 'trend'), 'last_y')))
                yield '" r="3"/></svg>'
            yield '</td></tr>\n'
        l_1_i = missing
        yield '</tbody></table></div>\n</section>\n\n'
    yield '<section aria-labelledby="muc-kho-khan">\n<h2 id="muc-kho-khan">Khó khăn, vướng mắc chưa giải quyết: '
    yield escape(environment.finalize(t_2((undefined(name='difficulties') if l_0_difficulties is missing else l_0_difficulties))))
    yield '</h2>\n'
    if (undefined(name='difficulties') if l_0_difficulties is missing else l_0_difficulties):
        pass
        yield '<div class="wide"><table>\n<thead><tr><th scope="col">Số</th><th scope="col">Ngày</th><th scope="col">Cơ quan</th><th scope="col">Nội dung</th></tr></thead>\n<tbody>\n'
        for l_1_d in (undefined(name='difficulties') if l_0_difficulties is missing else l_0_difficulties):
            _loop_vars = {}
            pass
            yield '<tr><td class="no">'
            yield escape(environment.finalize(environment.call(context, (undefined(name='link') if l_0_link is missing else l_0_link), environment.getattr(l_1_d, 'id'), environment.getattr(l_1_d, 'anchor'), _loop_vars=_loop_vars)))
            yield '</td><td class="day">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'day')))
            yield '</td><td>'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'agency')))
            yield '</td><td>'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'note')))
            yield '</td></tr>\n'
        l_1_d = missing
        yield '</tbody></table></div>'
    else:
        pass
        yield '<p class="none">Không có.</p>'
    yield '\n</section>\n\n<section aria-labelledby="muc-tung-co-quan">\n<h2 id="muc-tung-co-quan">Từng cơ quan</h2>\n'
    l_1_loop = missing
    for l_1_s, l_1_loop in LoopContext((undefined(name='sections') if l_0_sections is missing else l_0_sections), undefined):
        _loop_vars = {}
        pass
        yield '<section aria-labelledby="'
        yield escape(environment.finalize(environment.getattr(l_1_s, 'anchor')))
        yield '">\n<h3 id="'
        yield escape(environment.finalize(environment.getattr(l_1_s, 'anchor')))
        yield '">'
        yield escape(environment.finalize(environment.getattr(l_1_s, 'name')))
        yield '</h3>\n'
        if environment.getattr(l_1_s, 'bar'):
            pass
            yield '<p>Hoàn thành '
            yield escape(environment.finalize(environment.getattr(environment.getattr(environment.getattr(l_1_s, 'bar'), 'figures'), 'of_all')))
            yield ' nhiệm vụ chủ trì; trên số đã đến hạn: '
            yield escape(environment.finalize(environment.getattr(environment.getattr(environment.getattr(l_1_s, 'bar'), 'figures'), 'of_due')))
            yield '.</p>\n'
        if environment.getattr(l_1_s, 'overdue'):
            pass
            yield '<h4>Quá hạn</h4>'
            yield escape(environment.finalize(environment.call(context, (undefined(name='dues') if l_0_dues is missing else l_0_dues), environment.getattr(l_1_s, 'overdue'), '', False, _loop_vars=_loop_vars)))
            yield '\n'
        if environment.getattr(l_1_s, 'soon'):
            pass
            yield '<h4>Đến hạn trong '
            yield escape(environment.finalize((undefined(name='within') if l_0_within is missing else l_0_within)))
            yield ' ngày tới</h4>'
            yield escape(environment.finalize(environment.call(context, (undefined(name='dues') if l_0_dues is missing else l_0_dues), environment.getattr(l_1_s, 'soon'), '', False, _loop_vars=_loop_vars)))
            yield '\n'
        l_2_loop = missing
        for l_2_g, l_2_loop in LoopContext(environment.getattr(l_1_s, 'led'), undefined):
            _loop_vars = {}
            pass
            yield '<p>Nhiệm vụ '
            yield escape(environment.finalize(environment.getattr(l_2_g, 'name')))
            yield ' ('
            yield escape(environment.finalize(t_2(environment.getattr(l_2_g, 'tasks'))))
            yield '): '
            l_3_loop = missing
            for l_3_t, l_3_loop in LoopContext(environment.getattr(l_2_g, 'tasks'), undefined):
                _loop_vars = {}
                pass
                yield '<a href="#'
                yield escape(environment.finalize(environment.getattr(l_3_t, 'anchor')))
                yield '">'
                yield escape(environment.finalize(environment.getattr(l_3_t, 'id')))
                yield '</a>'
                yield escape(environment.finalize((', ' if (not environment.getattr(l_3_loop, 'last')) else '.')))
            l_3_loop = l_3_t = missing
            yield '</p>\n'
        l_2_loop = l_2_g = missing
        yield '</section>\n'
    l_1_loop = l_1_s = missing
    yield '</section>\n\n'
    for l_1_l in (undefined(name='levels') if l_0_levels is missing else l_0_levels):
        _loop_vars = {}
        pass
        yield '<section aria-labelledby="'
        yield escape(environment.finalize(environment.getattr(l_1_l, 'anchor')))
        yield '">\n<h2 id="'
        yield escape(environment.finalize(environment.getattr(l_1_l, 'anchor')))
        yield '">'
        yield escape(environment.finalize(environment.getattr(l_1_l, 'title')))
        yield '</h2>\n<p>'
        yield escape(environment.finalize(environment.getattr(l_1_l, 'summary')))
        yield '</p>\n<div class="wide" tabindex="0" role="region" aria-label="Ai đã có kế hoạch: '
        yield escape(environment.finalize(environment.getattr(l_1_l, 'title')))
        yield '"><table class="levels">\n<thead><tr><th scope="col">Cơ quan</th><th scope="col">Kế hoạch</th><th scope="col" class="day">Ngày</th><th scope="col" class="num">Nhận việc</th><th scope="col">Chưa nhận</th><th scope="col">Hạn muộn hơn</th></tr></thead>\n<tbody>\n'
        for l_2_b in environment.getattr(l_1_l, 'bodies'):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(environment.finalize(environment.getattr(l_2_b, 'name')))
            yield '</th><td>'
            if environment.getattr(l_2_b, 'behind'):
                pass
                yield '<strong>'
                yield escape(environment.finalize(environment.getattr(l_2_b, 'state')))
                yield '</strong>'
            else:
                pass
                yield escape(environment.finalize(environment.getattr(l_2_b, 'state')))
            yield '</td><td class="day">'
            yield escape(environment.finalize(environment.getattr(l_2_b, 'issued')))
            yield '</td><td class="num">'
            yield escape(environment.finalize(environment.getattr(l_2_b, 'taken')))
            yield '</td><td>'
            yield escape(environment.finalize(environment.getattr(l_2_b, 'missing')))
            yield '</td><td>'
            yield escape(environment.finalize(environment.getattr(l_2_b, 'later')))
            yield '</td></tr>\n'
        l_2_b = missing
        yield '</tbody></table></div>\n<h3>Bảng cơ quan × nhiệm vụ</h3>\n<p class="sub">● đã nhận, ▲ nhận nhưng hạn muộn hơn, ○ chủ trì mà chưa nhận, · không phải việc của cơ quan.</p>\n<div class="wide" tabindex="0" role="region" aria-label="Bảng cơ quan × nhiệm vụ: '
        yield escape(environment.finalize(environment.getattr(l_1_l, 'title')))
        yield '"><table class="matrix">\n<thead><tr><th scope="col">Cơ quan</th>'
        for l_2_a in environment.getattr(l_1_l, 'areas'):
            _loop_vars = {}
            pass
            yield '<th scope="col">'
            yield escape(environment.finalize(l_2_a))
            yield '</th>'
        l_2_a = missing
        yield '</tr></thead>\n<tbody>\n'
        for l_2_b in environment.getattr(l_1_l, 'bodies'):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(environment.finalize(environment.getattr(l_2_b, 'name')))
            yield '</th>'
            for l_3_a in environment.getattr(l_2_b, 'areas'):
                _loop_vars = {}
                pass
                yield '<td><span role="img" aria-label="'
                yield escape(environment.finalize(environment.getattr(l_3_a, 'text')))
                yield '">'
                yield escape(environment.finalize(environment.getattr(l_3_a, 'marks')))
                yield '</span></td>'
            l_3_a = missing
            yield '</tr>\n'
        l_2_b = missing
        yield '</tbody></table></div>\n</section>\n\n'
    l_1_l = missing
    yield '<section aria-labelledby="muc-nhiem-vu">\n<h2 id="muc-nhiem-vu">Nhiệm vụ</h2>\n<form id="loc" hidden role="search">\n<label>Từ khóa<input type="search" name="tu" autocomplete="off" placeholder="có dấu hoặc không"></label>\n<label>Cơ quan chủ trì<select name="co-quan"><option value="">tất cả</option>'
    for l_1_s in (undefined(name='sections') if l_0_sections is missing else l_0_sections):
        _loop_vars = {}
        pass
        yield '<option value="'
        yield escape(environment.finalize(environment.getattr(l_1_s, 'anchor')))
        yield '">'
        yield escape(environment.finalize(environment.getattr(l_1_s, 'name')))
        yield '</option>'
    l_1_s = missing
    yield '</select></label>\n<label>Quý đến hạn<select name="quy"><option value="">tất cả</option>'
    for l_1_q in (undefined(name='quarters') if l_0_quarters is missing else l_0_quarters):
        _loop_vars = {}
        pass
        yield '<option>'
        yield escape(environment.finalize(l_1_q))
        yield '</option>'
    l_1_q = missing
    yield '</select></label>\n<label>Trạng thái<select name="trang-thai"><option value="">tất cả</option>'
    for l_1_s in (undefined(name='states') if l_0_states is missing else l_0_states):
        _loop_vars = {}
        pass
        yield '<option value="'
        yield escape(environment.finalize(environment.getattr(l_1_s, 'code')))
        yield '">'
        yield escape(environment.finalize(environment.getattr(l_1_s, 'name')))
        yield '</option>'
    l_1_s = missing
    yield '</select></label>\n<button type="reset">Bỏ lọc</button>\n</form>\n<p id="loc-so" role="status" class="sub"></p>\n<p class="sorting"><button type="button" id="loc-them" hidden>Hiện tất cả</button></p>\n<table class="tasks" id="loc-bang">\n<thead><tr><th scope="col" class="no" data-sort="so">Số</th><th scope="col" data-sort="nhiem-vu">Nhiệm vụ</th><th scope="col" class="lead" data-sort="chu-tri">Chủ trì</th><th scope="col" class="day" data-sort="han">Hạn</th><th scope="col" class="state" data-sort="tinh-hinh">Tình hình</th></tr></thead>\n'
    for l_1_t in (undefined(name='tasks') if l_0_tasks is missing else l_0_tasks):
        _loop_vars = {}
        pass
        yield '<tbody id="'
        yield escape(environment.finalize(environment.getattr(l_1_t, 'anchor')))
        yield '" data-s="'
        yield escape(environment.finalize(environment.getattr(l_1_t, 'states')))
        yield '" data-b="'
        yield escape(environment.finalize(environment.getattr(l_1_t, 'bodies')))
        yield '" data-q="'
        yield escape(environment.finalize(environment.getattr(l_1_t, 'quarter')))
        yield '" data-d="'
        yield escape(environment.finalize(environment.getattr(l_1_t, 'due_key')))
        yield '">\n<tr class="main"><th scope="row" class="no">'
        yield escape(environment.finalize(environment.getattr(l_1_t, 'id')))
        yield '</th><td>'
        yield escape(environment.finalize(environment.getattr(l_1_t, 'title')))
        yield '</td><td class="lead">'
        yield escape(environment.finalize(environment.getattr(l_1_t, 'lead')))
        yield '</td><td class="day">'
        yield escape(environment.finalize(environment.getattr(l_1_t, 'due')))
        yield '</td><td class="state">'
        yield escape(environment.finalize(environment.call(context, (undefined(name='badge') if l_0_badge is missing else l_0_badge), environment.getattr(l_1_t, 'state'), _loop_vars=_loop_vars)))
        yield '</td></tr>\n<tr class="more"><td></td><td colspan="3"><details><summary>Chi tiết'
        if environment.getattr(l_1_t, 'history'):
            pass
            yield ' và diễn biến ('
            yield escape(environment.finalize(t_2(environment.getattr(l_1_t, 'history'))))
            yield ')'
        yield '<span class="skip"> nhiệm vụ '
        yield escape(environment.finalize(environment.getattr(l_1_t, 'id')))
        yield '</span></summary><dl>\n<dt>Lĩnh vực</dt><dd class="area">'
        yield escape(environment.finalize(environment.getattr(l_1_t, 'area')))
        yield '</dd><dt>Chủ trì</dt><dd>'
        yield escape(environment.finalize(environment.getattr(l_1_t, 'lead')))
        yield '</dd>\n'
        for l_2_l in environment.getattr(l_1_t, 'lines'):
            _loop_vars = {}
            pass
            yield '<dt>'
            yield escape(environment.finalize(environment.getattr(l_2_l, 'label')))
            yield '</dt><dd>'
            yield escape(environment.finalize(environment.getattr(l_2_l, 'text')))
            yield '</dd>\n'
        l_2_l = missing
        for l_2_p in environment.getattr(l_1_t, 'parts'):
            _loop_vars = {}
            pass
            yield '<dt>Hạn riêng '
            yield escape(environment.finalize(environment.getattr(l_2_p, 'due')))
            yield '</dt><dd>'
            yield escape(environment.finalize(environment.getattr(l_2_p, 'name')))
            yield ': '
            yield escape(environment.finalize(environment.call(context, (undefined(name='badge') if l_0_badge is missing else l_0_badge), environment.getattr(l_2_p, 'state'), _loop_vars=_loop_vars)))
            yield '</dd>\n'
        l_2_p = missing
        if environment.getattr(l_1_t, 'documents'):
            pass
            yield '<dt>Tài liệu kiểm chứng</dt><dd>'
            yield escape(environment.finalize(t_1(context.eval_ctx, environment.getattr(l_1_t, 'documents'), '; ')))
            yield '</dd>\n'
        for l_2_h in environment.getattr(l_1_t, 'history'):
            _loop_vars = {}
            pass
            yield '<dt class="past">'
            yield escape(environment.finalize(environment.getattr(l_2_h, 'day')))
            yield '</dt><dd class="past">'
            yield escape(environment.finalize(environment.getattr(l_2_h, 'event')))
            if environment.getattr(l_2_h, 'agency'):
                pass
                yield ' – '
                yield escape(environment.finalize(environment.getattr(l_2_h, 'agency')))
            if environment.getattr(l_2_h, 'document'):
                pass
                yield ' ('
                yield escape(environment.finalize(environment.getattr(l_2_h, 'document')))
                yield ')'
            if environment.getattr(l_2_h, 'detail'):
                pass
                yield ': '
                yield escape(environment.finalize(environment.getattr(l_2_h, 'detail')))
            yield '</dd>\n'
        l_2_h = missing
        yield '</dl></details></td></tr>\n</tbody>\n'
    l_1_t = missing
    yield '</table>\n</section>\n</main>\n<footer><p>Trang này là một tệp, không lấy gì từ mạng. Số liệu theo kế hoạch và sổ theo dõi đến ngày '
    yield escape(environment.finalize((undefined(name='day') if l_0_day is missing else l_0_day)))
    yield '.</p></footer>\n<script>\n"use strict";\n(function () {\n  var form = document.getElementById("loc"), table = document.getElementById("loc-bang"), said = document.getElementById("loc-so");\n  var bodies = Array.prototype.slice.call(table.tBodies), heads = Array.prototype.slice.call(table.querySelectorAll("th[data-sort]"));\n  var order = bodies, most = 500, limit = most, more = document.getElementById("loc-them");  // a long list is shown in part, so that it stays quick\n  var bars = {}, sort = "", down = false, texts = null, timer = 0;\n  var fields = ["tu", "co-quan", "quy", "trang-thai"];\n  var rank = ["overdue", "pending", "waiting", "done-late", "done-on-time", "not-arisen"];\n  Array.prototype.forEach.call(document.querySelectorAll("tr[data-of]"), function (row) { bars[row.getAttribute("data-of")] = row; });\n  function fold(text) {\n    return text.normalize("NFKD").replace(/[\\u0300-\\u036f]/g, "").toLowerCase().replace(/đ/g, "d").replace(/\\s+/g, " ").trim();\n  }\n  function searched(body) {\n    var words = [body.rows[0].cells[0], body.rows[0].cells[1]].concat(Array.prototype.slice.call(body.querySelectorAll("dd:not(.area):not(.past)")));\n    return fold(words.map(function (cell) { return cell.textContent; }).join(" "));\n  }\n  function read(count) {\n    texts = texts || {};\n    for (; read.done < bodies.length && count > 0; count -= 1, read.done += 1) { texts[bodies[read.done].id] = searched(bodies[read.done]); }\n  }\n  read.done = 0;\n  function has(list, word) { return !word || (" " + list + " ").indexOf(" " + word + " ") >= 0; }\n  function filter() {\n    var words = fold(form.elements.tu.value).split(" ").filter(Boolean), shown = 0;\n    if (words.length) { read(bodies.length); }\n    order.forEach(function (body) {\n      var fits = has(body.getAttribute("data-b"), form.elements["co-quan"].value) && has(body.getAttribute("data-s"), form.elements["trang-thai"].value)\n        && (!form.elements.quy.value || body.getAttribute("data-q") === form.elements.quy.value)\n        && words.every(function (word) { return texts[body.id].indexOf(word) >= 0; }), shows = fits && shown < limit;\n      if (body.hidden === shows) { body.hidden = !shows; if (bars[body.id]) { bars[body.id].hidden = !shows; } }\n      shown += fits ? 1 : 0;\n    });\n    said.textContent = shown === bodies.length ? shown + " nhiệm vụ." : shown + "/" + bodies.length + " nhiệm vụ.";\n    more.hidden = shown <= limit;\n    if (shown > limit) { said.textContent += " Đang hiện " + limit + " nhiệm vụ đầu."; }\n  }\n  function key(body, n) {\n    switch (sort) {\n      case "nhiem-vu": return body.rows[0].cells[1].textContent;\n      case "chu-tri": return body.rows[0].cells[2].textContent;\n      case "han": return body.getAttribute("data-d") || "9";\n      case "tinh-hinh": return rank.indexOf(body.getAttribute("data-s").split(" ")[0]) + (body.getAttribute("data-d") || "9");\n      default: return n;\n    }\n  }\n  function arrange() {\n    var compare = new Intl.Collator("vi").compare, plain = sort === "" || sort === "so";\n    var rows = bodies.map(function (body, n) { return { body: body, n: n, key: key(body, n) }; });\n    rows.sort(function (a, b) { return (plain ? a.key - b.key : compare(a.key, b.key)) * (down ? -1 : 1) || a.n - b.n; });\n    var all = document.createDocumentFragment();\n    rows.forEach(function (row) { all.appendChild(row.body); });\n    table.appendChild(all);\n    order = rows.map(function (row) { return row.body; });\n    heads.forEach(function (head) {\n      if (head.getAttribute("data-sort") === sort) { head.setAttribute("aria-sort", down ? "descending" : "ascending"); } else { head.removeAttribute("aria-sort"); }\n    });\n  }\n  function remember() {\n    var parts = fields.filter(function (name) { return form.elements[name].value; }).map(function (name) { return name + "=" + encodeURIComponent(form.elements[name].value); });\n    if (sort) { parts.push("xep=" + (down ? "-" : "") + sort); }\n    try { history.replaceState(null, "", "#" + (parts.join("&") || "muc-nhiem-vu")); } catch (error) { /* some old browsers do not for a file */ }\n  }\n  function recall() {\n    var hash = location.hash.slice(1), values = {};\n    if (hash.indexOf("=") < 0) { unfold(hash); return; }\n    hash.split("&").forEach(function (part) {\n      var at = part.indexOf("=");\n      try { values[part.slice(0, at)] = decodeURIComponent(part.slice(at + 1)); } catch (error) { /* cut off on its way */ }\n    });\n    fields.forEach(function (name) { form.elements[name].value = values[name] || ""; if (form.elements[name].selectedIndex < 0) { form.elements[name].selectedIndex = 0; } });\n    sort = (values.xep || "").replace(/^-/, "");\n    if (!heads.some(function (head) { return head.getAttribute("data-sort") === sort; })) { sort = ""; }\n    down = (values.xep || "").charAt(0) === "-" && sort !== "";\n    arrange();\n    filter();\n    form.scrollIntoView();\n  }\n  function unfold(id) {\n    var body = id.indexOf("nv-") === 0 && document.getElementById(id);\n    if (!body) { return; }\n    if (body.hidden) { form.reset(); show(Infinity); body.scrollIntoView(); }\n    body.querySelector("details").open = true;\n  }\n  function show(count) { limit = count; filter(); }\n  function readOn() { if (read.done < bodies.length) { read(200); setTimeout(readOn, 20); } }\n  more.addEventListener("click", function () { show(Infinity); });\n  window.addEventListener("beforeprint", function () { show(Infinity); });\n  window.addEventListener("afterprint", function () { show(most); });\n  heads.forEach(function (head) {\n    var button = document.createElement("button");\n    button.type = "button";\n    button.textContent = head.textContent;\n    button.addEventListener("click", function () {\n      var name = head.getAttribute("data-sort");\n      down = sort === name && !down;\n      sort = name;\n      arrange();\n      filter();\n      remember();\n    });\n    head.textContent = "";\n    head.appendChild(button);\n  });\n  form.addEventListener("submit", function (event) { event.preventDefault(); });\n  form.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(function () { filter(); remember(); }, 120); });\n  form.addEventListener("reset", function () { setTimeout(function () { sort = ""; down = false; arrange(); filter(); remember(); }, 0); });\n  window.addEventListener("hashchange", recall);\n  form.hidden = false;\n  filter();\n  recall();\n  setTimeout(readOn, 300);\n})();\n</script>\n</body>\n</html>'

blocks = {}
debug_info = '3=52&4=76&5=91&6=103&8=122&9=136&11=144&12=185&13=191&14=200&16=203&22=229&26=231&110=235&111=237&112=239&113=243&115=247&120=257&122=259&123=261&124=263&125=265&126=267&127=269&129=275&130=283&131=285&135=297&136=299&140=301&141=305&146=307&152=309&156=311&157=313&159=319&161=335&162=351&163=360&164=369&165=378&166=387&171=397&176=400&181=437&182=439&185=442&191=461&192=467&193=471&194=478&195=483&196=491&200=515&201=521&202=525&203=527&206=529&210=554&211=556&213=564&221=584&222=594&223=602&230=612&231=626&232=636&233=644&234=648&235=657&236=668&237=673&243=698'
