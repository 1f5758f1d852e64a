/** The tokens that separate the cells and rows of an environment of TeX, and those that must not be taken for them. */
const TOKEN = /\\begin\b|\\end\b|\\\\|\\(?:newline|cr)\b|\\.|&/gs;

/**
 * Converts the environment `eqnarray` of LaTeX, which MathJax knows, to `align` of amsmath. Its relation has a
 * column of its own (`a &=& b`); in `align` it is at the beginning of the second column (`a &= b`).
 */
export function withoutEqnarray(tex: string): string {
  return tex.replace(
    /\\begin\{eqnarray(\*?)\}([\s\S]*?)\\end\{eqnarray\1\}/g,
    (_, star: string, rows: string) => `\\begin{align${star}}${joined(rows)}\\end{align${star}}`,
  );
}

/** Removes the second `&` of each row. */
function joined(rows: string): string {
  let depth = 0;
  let cells = 0;
  return rows.replace(TOKEN, (token) => {
    if (token === '\\begin') depth++;
    if (token === '\\end') depth--;
    if (depth > 0) return token;
    if (token === '&') return ++cells === 2 ? '' : token;
    if (/^\\(?:\\|newline|cr)$/.test(token)) cells = 0;
    return token;
  });
}
