export const MANUAL_CSS = `.cover{border-bottom:3px solid #1f4e79;padding-bottom:1em}
.facts{display:flex;flex-wrap:wrap;gap:.3em 1.6em;margin:.6em 0}
.facts div{display:flex;gap:.5em}
.facts dt{font-weight:600;white-space:nowrap}.facts dd{margin:0}
.toc ol{list-style:none;padding-inline-start:0}.toc ol ol{padding-inline-start:1.5em}
.toc li{margin:.15em 0}
.chapter.depth-0{border-top:1px solid #ccc;margin-top:2.2em;padding-top:.4em}
.chapter h2{color:#1f4e79}
h3{border-bottom:1px solid #ddd;padding-bottom:.2em}
.moment,.wait{margin:1.2em 0}
.num{display:inline-block;min-width:1.7em;text-align:center;background:#1f4e79;color:#fff;border-radius:1em;padding:0 .35em;font-size:.9em}
.wait{border:1px dashed #999;padding:.2em .9em}
.wait h4,.wait h5{margin:.4em 0}
.standard{border:1px solid #c9ced4;border-inline-start:4px solid #1f4e79;padding:.5em .9em;margin:.8em 0}
.standard>h3,.standard>h4,.standard>h5,.standard>h6{margin:.1em 0 .4em;border:0}
.duties{margin:.4em 0}
.duties div{display:flex;gap:.7em;margin:.25em 0}
.duties dt{flex:none;min-width:3.6em;text-align:center;font-weight:700;font-size:.85em;border:1px solid;border-radius:3px;padding:0 .4em;align-self:flex-start}
.duties dd{margin:0;flex:1}.duties ul{margin:0}
.must dt{background:#1f4e79;color:#fff;border-color:#1f4e79}.should dt{color:#1f4e79}.may dt{color:#555;border-style:dashed}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:.8em;margin:.5em 0}
.card{border:1px solid #ccc;padding:.3em .7em;break-inside:avoid}
.card ul{margin:.2em 0}
.card.do{background:#f1f8f2;border-color:#2e7d4f}.card.avoid{background:#fdf3f2;border-color:#b03a48}
.say{background:#eef4fb;border:1px solid #9db8d6;border-radius:8px;padding:.4em .9em;margin:.5em 0;break-inside:avoid}
.say b{font-size:.85em;color:#1f4e79;margin-inline-end:.4em}
.measures,.fails,.kpi{width:auto;min-width:60%}
.kpi th{white-space:nowrap}
.why .prose,.why p{display:inline}
.verified ul,.recover ul{margin:.1em 0}
.facts-line{color:#444;margin:.5em 0 0}.facts-line span{margin-inline-end:1.2em}
.see{margin:.3em 0}
.badge{display:inline-block;border:1px solid;border-radius:3px;padding:0 .4em;font-size:.78em;font-weight:600;white-space:nowrap}
.badge.critical{background:#a3261b;border-color:#a3261b;color:#fff}
td.n{text-align:end;white-space:nowrap}td.date{white-space:nowrap}.checks th:last-child,.items th:last-child{white-space:nowrap}
.area th,.area td{background:#f6f7f8}
figure{margin:1.2em 0;break-inside:avoid}
figcaption{text-align:center;font-size:.88em;color:#555}
.circle{display:block;width:100%;max-width:760px;height:auto;margin:0 auto}
.circle text{font-family:var(--font);fill:#1a1a1a}
.circle .number{fill:#fff;font-weight:700}.circle .detail{fill:#555}.circle .start{fill:#555}
.circle .waiting{font-style:italic}:is(:lang(ko),:lang(zh),:lang(ja)) .waiting,:is(:lang(ko),:lang(zh),:lang(ja)) .time tr.wait th{font-style:normal}
.blueprint{table-layout:fixed;font-size:.86em;break-inside:avoid}
.blueprint .lane{width:6.5em}
.blueprint p{margin:.2em 0}
.blueprint .stage{text-align:center}
.blueprint td.wait,.blueprint th.wait{background:repeating-linear-gradient(45deg,#fff,#fff 6px,#f3f3f3 6px,#f3f3f3 12px)}
.blueprint .line th{background:none;border-inline:0;border-bottom:2px solid #444;text-align:end;font-weight:400;font-size:.85em;color:#444;padding:0 .4em}
.blueprint .line.frontstage th{border-bottom-style:dashed}.blueprint .line.backstage th{border-bottom-style:dotted}
.time tfoot th,.time tfoot td{background:#f6f7f8;font-weight:600}
.time tr.wait th{font-style:italic;font-weight:400}.time tbody th{background:none;font-weight:400}
.checks td,.scripts td{width:auto}.scripts th[scope=row]{width:30%}
.phrase{margin:.2em 0}
.terms dt{font-weight:700;margin-top:.6em;break-after:avoid}.terms dd{margin:0 0 0 1em}
q{quotes:"“" "”"}q:lang(zh-TW){quotes:"「" "」"}
.prose>:first-child{margin-top:.2em}
@media print{.chapter.depth-0{break-before:page;border-top:0;margin-top:0}main>.chapter.depth-0:first-child{break-before:auto;margin-top:1em}.facts{break-inside:avoid}.moment>.prose,.moment>.facts,.wait>p{break-after:avoid}.toc>ol{columns:2}.circle{max-height:92mm}.standard{break-inside:avoid}.standard>:is(.duties,.pair,.measures){break-inside:avoid}.fails,.moment>.facts+*,.moment>.facts+* .standard:first-child{break-before:avoid}.toc{break-inside:avoid}}
@media (max-width:600px){.pair{grid-template-columns:1fr}}`;
