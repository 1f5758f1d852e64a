import { visit } from 'unist-util-visit';
import { shorten } from '../notation';
import type { Finding, Rule } from '../rule';

/** A line that its author may have meant for the end: too few signs, other ones, or words after them. */
const MEANT = /^(?:`{2,}|~{2,}|｀{2,}|'{3}|’{3}|´{3})\s*\S{0,20}$/;

/** A fence without its end: all that follows in its container is code (CommonMark 0.31.2 §4.5). */
export const fenceUnclosed: Rule = {
  name: 'fenceUnclosed',
  level: 'warning',
  find: ({ mdast, post: { body }, placeOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'code', ({ position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (start === undefined || end === undefined) return;
      const [opening = '', ...lines] = body.slice(start, end).split('\n');
      const [signs] = /^(?:`{3,}|~{3,})/.exec(opening) ?? [];
      if (signs === undefined) return;
      const rest = lines.map((line) => line.replace(/^[\s>]*/, '').trimEnd());
      const last = rest.at(-1) ?? '';
      const isClosed = last.startsWith(signs) && last.replaceAll(signs[0] ?? '', '') === '';
      if (isClosed) return;
      const meant = rest.findIndex((line) => MEANT.test(line));
      const { line, column } = placeOf(start);
      const other = meant < 0 ? '' : String(line + 1 + meant);
      findings.push({ line, column, value: shorten(opening), other });
    });
    return findings;
  },
};
