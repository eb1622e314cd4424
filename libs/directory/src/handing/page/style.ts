/** Of the page of a resource: large letters, buttons for a thumb, dark at night, plain on paper. */
export const style = `
:root{color-scheme:light dark;--page:#f6f3ed;--surface:#fffdf9;--line:#e2dbcf;--text:#26211b;--dim:#655c50;--accent:#0e5c58;--on:#fffdf9}
@media (prefers-color-scheme:dark){:root{--page:#171411;--surface:#201c18;--line:#38312a;--text:#f2ece3;--dim:#b5aa9c;--accent:#78cec5;--on:#06231f}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:1.125rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}
main{display:grid;gap:1rem;max-width:36rem;margin:0 auto;padding:1rem 1rem 3rem;overflow-wrap:anywhere}
h1{margin:0;font-size:1.75rem;line-height:1.2}
h2{margin:0;font-size:1rem;color:var(--dim)}
p{margin:0}
a{color:var(--accent)}
section{display:grid;gap:.25rem;padding:1rem;border:1px solid var(--line);border-radius:.875rem;background:var(--surface)}
.call{display:block;min-height:3.5rem;padding:.875rem 1rem;border-radius:.75rem;background:var(--accent);color:var(--on);font-weight:650;text-align:center;text-decoration:none}
.language a{display:inline-block;padding:.625rem 0}
.first,footer{color:var(--dim)}
@media print{body{background:#fff;color:#000}.language{display:none}.call{background:none;color:#000;text-align:left;padding:0;min-height:0}}
`.trim();
