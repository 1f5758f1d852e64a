/** The environments of amsmath that are a displayed formula by themselves. */
const ENVIRONMENT =
  /^([ \t]*)(\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|flalign)\*?)\}[\s\S]*?\\end\{\3\})[ \t]*$/gm;

/**
 * Encloses formulas such as `\begin{align}` … `\end{align}` in `$$`. MathJax shows them without a
 * delimiter (https://docs.mathjax.org/en/latest/input/tex/delimiters.html).
 */
export function encloseEnvironments(text: string): string {
  return text.replace(ENVIRONMENT, (whole, indent: string, formula: string, _, at: number) => {
    // Between two `$$`, it is part of a formula already.
    const isInside = text.slice(0, at).split('$$').length % 2 === 0;
    return isInside ? whole : `${indent}$$\n${indent}${formula}\n${indent}$$`;
  });
}
