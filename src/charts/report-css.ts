/** The style of a report; colours by name as the app has them. */
export const REPORT_CSS = `
:root{color-scheme:light dark;--paper:#f3ecdd;--panel:#fbf7ee;--ink:#24211b;--muted:#5c5546;--line:#cdc1a6;
--moscow:#9c2f2a;--tehran:#0f5f63;--chart-3:#c98a1b;--chart-4:#4d4a9b;--chart-5:#7d7466;--chart-6:#2e2a26;--chart-7:#6d8a2f;--chart-8:#a0527f;
--chart-band:#cfdcb0;--chart-heat:#2f6f9f;--focus:#1f5fbf}
@media (prefers-color-scheme:dark){:root{--paper:#191712;--panel:#221f18;--ink:#efe7d6;--muted:#b9ae96;--line:#453e30;
--moscow:#ef9a8f;--tehran:#79cbc6;--chart-3:#e3b164;--chart-4:#b3aef0;--chart-5:#a2977e;--chart-6:#ddd5c8;--chart-7:#b9cc78;--chart-8:#e39bc4;
--chart-band:#44512a;--chart-heat:#79b8ea;--focus:#8fbcff}}
*{box-sizing:border-box}
html{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;line-height:1.45;
color:var(--ink);background:var(--paper);font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
body{margin:0;padding:1.25rem clamp(0.75rem,4vw,2rem) 2rem}
main,footer{max-width:53rem;margin:0 auto}
h1,h2,h3{font-family:ui-serif,"Iowan Old Style",Palatino,Georgia,"DejaVu Serif",serif;line-height:1.2;text-wrap:balance}
h1{font-size:1.7rem;margin:0 0 1rem}
h2{font-size:1.25rem;margin:2.25rem 0 0.75rem}
h3{font-size:1.05rem;margin:1.5rem 0 0.5rem}
p{margin:0.6rem 0;max-width:46rem}
.item{padding-inline-start:1rem;text-indent:-1rem}
.item::before{content:"– "}
.item.deep{padding-inline-start:2rem}
.scroll{overflow-x:auto;margin:0.9rem 0;background:var(--panel);border:1px solid var(--line);border-radius:6px}
.scroll:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:0.9rem}
th,td{padding:0.35rem 0.7rem;text-align:start;vertical-align:top}
thead th{border-bottom:1px solid var(--line);color:var(--muted);font-weight:600}
tbody th{font-weight:400}
tbody tr+tr>*{border-top:1px solid color-mix(in srgb,var(--line) 45%,transparent)}
.number{text-align:end}
td.number{white-space:nowrap}
figure{margin:1rem 0;padding:0.9rem;background:var(--panel);border:1px solid var(--line);border-radius:6px}
figcaption{font-weight:600;margin-bottom:0.6rem}
.chart-drawing{display:block;width:100%;height:auto;font-family:inherit}
.slim{display:none}
@media (max-width:560px){.wide{display:none}.slim{display:block}th,td{padding:0.35rem 0.5rem}figure{padding:0.6rem}}
@media print{html{background:#fff}figure,.scroll{break-inside:avoid}}
footer{margin-top:2.5rem;padding-top:0.75rem;border-top:1px solid var(--line);color:var(--muted);font-size:0.85rem}
`;
