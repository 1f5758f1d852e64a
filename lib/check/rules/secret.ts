import { visit } from 'unist-util-visit';
import { secretsIn, shortSecret } from '../../secrets';
import type { Rule } from '../rule';

/**
 * A key or token in the format of a known issuer, anywhere in the file. In code, where it may be an example, it
 * is only a warning. Only the first eight characters of the secret are printed.
 */
export const secret: Rule = {
  name: 'secret',
  level: 'error',
  find: ({ source, mdast, sourceOffset }) => {
    const code: [start: number, end: number][] = [];
    visit(mdast, ({ type, position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if ((type === 'code' || type === 'inlineCode') && start !== undefined && end !== undefined)
        code.push([sourceOffset(start), sourceOffset(end)]);
    });
    return secretsIn(source).map((found) => {
      const before = source.slice(0, found.start);
      const inCode = code.some(([start, end]) => found.start >= start && found.start < end);
      return {
        level: inCode ? ('warning' as const) : undefined,
        line: before.split('\n').length,
        column: found.start - before.lastIndexOf('\n'),
        value: shortSecret(found),
        other: found.kind,
      };
    });
  },
};
