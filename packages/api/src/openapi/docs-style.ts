/** The whole style of the page: no script, no font, nothing from elsewhere. */
export const DOCS_STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1c2430; --muted: #566274; --line: #d9dfe7; --paper: #fff; --shade: #f4f6f9;
  --link: #0b5cad; --get: #0b5cad; --post: #1b6e3c; --put: #8a4b00; --delete: #a32020;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6eaf0; --muted: #a4afbe; --line: #35404e; --paper: #12171e; --shade: #1b222c;
    --link: #7db8f5; --get: #7db8f5; --post: #7fd39b; --put: #f0b866; --delete: #f59a9a;
  }
}
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere;
}
a { color: var(--link) }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.skip { position: absolute; left: -100rem }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 1 }
.page { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem 4rem }
header { padding: 2rem 0 1rem }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 }
h2 { font-size: 1.4rem; margin: 3rem 0 .75rem; padding-top: .5rem; border-top: 1px solid var(--line) }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem }
h4 { font-size: 1rem; margin: 0 }
p { margin: .5rem 0; max-width: 46rem }
.muted { color: var(--muted) }
header p { font-size: 1.05rem }
.links { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .75rem 0 0; padding: 0; list-style: none }
nav ul { list-style: none; margin: .25rem 0; padding: 0; columns: 9rem }
nav li a { display: inline-block; padding: .3rem 0; text-decoration: none }
nav li a:hover { text-decoration: underline }
nav summary { padding: .5rem 0; font-weight: 600; cursor: pointer }
.rules { display: grid; gap: .25rem 2rem; margin: 0 }
.rules dt { font-weight: 600; margin-top: .75rem }
.rules dd { margin: 0; max-width: 46rem }
pre { background: var(--shade); border: 1px solid var(--line); border-radius: .5rem; padding: .9rem 1rem; white-space: pre-wrap }
code, pre { font: .92em/1.6 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace }
.operation { border: 1px solid var(--line); border-radius: .5rem; margin: .6rem 0 }
.operation > summary { padding: .65rem .9rem; cursor: pointer; display: block; position: relative; padding-left: 2.2rem }
.operation > summary > * { display: block }
.operation > summary::before { content: "+"; position: absolute; left: .9rem; color: var(--muted); font-weight: 700 }
.operation[open] > summary::before { content: "−" }
.operation > div { padding: 0 .9rem .9rem; border-top: 1px solid var(--line) }
.operation h4 { margin: .9rem 0 .25rem }
.method { font-weight: 700 }
.GET { color: var(--get) } .POST { color: var(--post) } .PUT { color: var(--put) } .DELETE { color: var(--delete) }
.fields { margin: 0; padding: 0; list-style: none }
.fields li { padding: .4rem 0; border-bottom: 1px solid var(--line) }
.fields li:last-child { border-bottom: 0 }
.fields .muted { display: block }
.name { font-weight: 600 }
.schema { scroll-margin-top: 1rem }
@media (min-width: 60rem) {
  .columns { display: grid; grid-template-columns: 13rem 1fr; gap: 3rem }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 1rem 0 }
  nav ul { columns: 1 }
  .rules { grid-template-columns: 8rem 1fr } .rules dt { margin: .35rem 0 } .rules dd { margin: .35rem 0 }
}
@media print { nav, .skip { display: none } .operation { break-inside: avoid } }
`
