import { visit } from 'unist-util-visit';
import { shorten } from '../notation';
import type { Finding, Rule } from '../rule';

/** A line that may be a mistyped closing fence: too few characters, wrong ones, or words after them. */
const MISTYPED_FENCE = /^(?:`{2,}|~{2,}|｀{2,}|'{3}|’{3}|´{3})\s*\S{0,20}$/;

/**
 * A fenced code block without a closing fence, so that the
 * rest of its container is code (CommonMark 0.31.2 §4.5).
 */
export const fenceUnclosed: Rule = {
  name: 'fenceUnclosed',
  level: 'warning',
  find: ({ mdast, post: { body }, positionOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'code', ({ position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (start === undefined || end === undefined) return;
      const [opening = '', ...lines] = body.slice(start, end).split('\n');
      const [fence] = /^(?:`{3,}|~{3,})/.exec(opening) ?? [];
      if (fence === undefined) return;
      const rest = lines.map((line) => line.replace(/^[\s>]*/, '').trimEnd());
      const last = rest.at(-1) ?? '';
      const isClosed = last.startsWith(fence) && last.replaceAll(fence[0] ?? '', '') === '';
      if (isClosed) return;
      const mistyped = rest.findIndex((line) => MISTYPED_FENCE.test(line));
      const { line, column } = positionOf(start);
      const other = mistyped < 0 ? '' : String(line + 1 + mistyped);
      findings.push({ line, column, value: shorten(opening), other });
    });
    return findings;
  },
};
