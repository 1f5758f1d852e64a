import { expect, test } from 'vitest';
import { sanitizeTree } from './sanitize';

test.each([
  [['own'], undefined],
  [['own', 'alert', 'more'], ['alert']],
  [[], undefined],
])('of the class names %j, %j stay', (className, expected) => {
  const properties = { className };
  const tree = {
    type: 'root' as const,
    children: [{ type: 'element' as const, tagName: 'div', properties, children: [] }],
  };
  sanitizeTree()(tree);
  const [div] = tree.children;
  expect(div?.properties.className).toEqual(expected);
  expect('className' in (div?.properties ?? {})).toBe(expected !== undefined);
});
