import { readFormulas } from '../../markdown/math/formulas';
import { site } from '../../site';
import type { ImportedPost } from '../imported-post';
import { withoutEqnarray } from './eqnarray';
import { fenced } from './fenced-code';
import { mayHaveFormulas } from './formulas';
import { outsideCode } from './outside-code';
import { parseMarkdown } from './parse-markdown';

/**
 * Turns formulas that the build would refuse into code, so that readers see their TeX. What is no
 * formula, because it contains other blocks, gets escaped dollar signs. Each is reported.
 */
export function keepUnreadableFormulas(
  written: string,
  { notes }: Pick<ImportedPost, 'notes'>,
): string {
  const markdown = outsideCode(written, withoutEqnarray);
  if (!mayHaveFormulas(markdown) && !/^[ \t>]*(?:`{3,}|~{3,})[ \t]*math\b/m.test(markdown)) {
    return markdown;
  }
  const faulty = readFormulas(parseMarkdown(markdown), site.math.macros).filter(
    ({ faults }) => faults.length > 0,
  );
  return faulty.reduceRight((text, { node }) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return text;
    const formula = text.slice(start, end);
    const value = formula.replace(/\s+/g, ' ').slice(0, 80);
    notes.push({ level: 'lost', name: 'formulaUnreadable', value });
    return text.slice(0, start) + madeHarmless(formula, node) + text.slice(end);
  }, markdown);
}

function madeHarmless(
  written: string,
  node: { type: 'math' | 'inlineMath'; value: string; isOpen?: boolean },
): string {
  if (node.isOpen || (written.startsWith('$') && /\n[ \t>]*\n|^[ \t>]*(?:`{3}|#)/m.test(written))) {
    return written.replace(/^\${1,2}|\${1,2}$/g, (dollars) => dollars.replaceAll('$', '\\$'));
  }
  if (node.type === 'math')
    return written.startsWith('$')
      ? fenced(node.value, 'tex')
      : written.replace(/^([`~]+)\s*math/, '$1tex');
  const runs = node.value.match(/`+/g) ?? [];
  const ticks = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  return `${ticks}${node.value.replace(/\s+/g, ' ').trim()}${ticks}`;
}
