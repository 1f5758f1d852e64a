import type { ImportedPost } from '../imported-post';
import { outsideCode } from './outside-code';

/**
 * Converts MDX to Markdown (https://mdxjs.com/docs/what-is-mdx/). `import` and `export` lines are
 * removed and reported, and comments are removed. Components and expressions are reported and stay
 * as written.
 */
export function translateMdx(post: ImportedPost): string {
  const lost = new Set<string>();
  const body = outsideCode(post.body, (text) =>
    text
      .replace(/^(?:import\s[^\n]*?['"][^'"\n]+['"]|export\s[^\n]*);?[ \t]*\n/gm, () => {
        lost.add('import / export');
        return '';
      })
      .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
      .replace(/\{[^{}\n]+\}/g, (whole) => {
        lost.add(whole);
        return whole;
      })
      .replace(/<([A-Z][\w.]*)/g, (whole, name: string) => {
        lost.add(`<${name}>`);
        return whole;
      }),
  );
  for (const value of lost) post.notes.push({ level: 'lost', name: 'untranslated', value });
  return body;
}
