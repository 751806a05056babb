/** One column on a phone, form and summary side by side where there is room. */
export const checkoutStyle = `
:root { color-scheme: light dark; --line: light-dark(#d9dde3, #3a3f47); --soft: light-dark(#f5f6f8, #1d2126); --link: light-dark(#0b57a4, #8ab8ff); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
header { display: flex; justify-content: space-between; gap: 1rem; max-width: 68rem; margin: 0 auto; padding: 1rem; border-bottom: 1px solid var(--line); }
main { display: grid; gap: 1.5rem; max-width: 68rem; margin: 0 auto; padding: 1rem; }
@media (min-width: 56rem) { main.two { grid-template-columns: minmax(0, 1fr) 24rem; align-items: start; } main.two > aside { order: 2; } }
a { color: var(--link); }
h1 { font-size: 1.5rem; margin: .5rem 0; } h2 { font-size: 1.1rem; margin: 1.25rem 0 .5rem; }
form.fields { display: grid; gap: .7rem; grid-template-columns: 1fr 1fr; }
form.fields > * { grid-column: 1 / -1; }
form.fields > .half { grid-column: auto; }
label { display: grid; gap: .2rem; font-size: .9rem; }
input, select, button { font: inherit; padding: .55rem .65rem; min-height: 2.75rem; border: 1px solid var(--line); border-radius: .4rem; width: 100%; background: light-dark(#fff, #14171a); color: inherit; }
button { cursor: pointer; background: var(--soft); }
button.primary { background: #0b57a4; color: #fff; border-color: #0b57a4; font-weight: 600; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
aside { background: var(--soft); border-radius: .6rem; padding: 1rem; }
aside ul { list-style: none; margin: 0; padding: 0; }
aside li > :last-child { white-space: nowrap; }
aside li, dl.sums > div { display: flex; justify-content: space-between; gap: 1rem; padding: .3rem 0; }
dl.sums { margin: .75rem 0 0; border-top: 1px solid var(--line); padding-top: .5rem; }
dd { margin: 0; font-variant-numeric: tabular-nums; white-space: nowrap; }
.total { font-weight: 700; font-size: 1.15rem; }
.quiet { opacity: .75; font-size: .9rem; }
.problem { border: 1px solid #b3261e; border-radius: .4rem; padding: .7rem .9rem; margin: 0; }
.code { display: flex; gap: .5rem; align-items: end; margin-top: .75rem; } .code label { flex: 1; } .code button { width: auto; }
.box input { width: auto; min-height: 0; }
.box { border: 1px solid var(--line); border-radius: .4rem; padding: .7rem .9rem; display: flex; justify-content: space-between; gap: 1rem; }
`;
