/** The style of the documentation site; the hash of this text stands in each page's policy. */
export const siteStyle = `
:root { --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --ground: #fff; --shade: #f6f8fa; --link: #0a58b0; --mark: #ffe58a; --accent: #b00020; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8eb; --soft: #9da7b1; --line: #3d444d; --ground: #16191d; --shade: #212830; --link: #78b4ff; --mark: #6b5300; --accent: #ff8a8a; }
  img { filter: brightness(.9); }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.75 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem 1.2rem; padding: .6rem max(1rem, calc(50vw - 29rem)); border-bottom: 1px solid var(--line); background: var(--shade); }
.home { font-weight: 700; color: var(--accent); }
nav { display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
nav [aria-current] { color: var(--ink); font-weight: 700; }
form { margin-left: auto; }
input { font: inherit; width: 12rem; padding: .15rem .6rem; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: .4rem; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem 1rem 4rem; overflow-wrap: anywhere; }
main:focus { outline: none; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
main p a, main li a, main td a { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.7rem; line-height: 1.35; }
h2 { font-size: 1.3rem; margin-top: 2.2rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.1rem; }
code { font: .9em ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace; background: var(--shade); padding: .1em .3em; border-radius: .3em; }
pre { padding: .8rem 1rem; overflow-x: auto; background: var(--shade); border: 1px solid var(--line); border-radius: .4rem; line-height: 1.6; }
pre code { padding: 0; background: none; overflow-wrap: normal; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: .94rem; }
th, td { padding: .35rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; min-width: 3.2em; overflow-wrap: normal; }
th { background: var(--shade); }
tr:target { background: var(--mark); }
img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: .4rem; }
.trail { color: var(--soft); margin: 0; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: .5rem; top: .5rem; padding: .3rem .6rem; background: var(--ground); }
mark { background: var(--mark); color: inherit; }
#results p { margin: 0 0 .8rem; color: var(--soft); font-size: .94rem; }
@media (max-width: 40rem) { form { margin: 0; width: 100%; } input { width: 100%; } main { padding-top: .4rem; } table:has(th:nth-child(4)) { min-width: 36rem; } table:has(th:nth-child(6)) { min-width: 58rem; } }
@media print { header { display: none; } }
`;
