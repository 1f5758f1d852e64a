import { expect, test } from 'vitest';
import { readLink, readNode } from './flow-parts';

test.each([
  ['A', 'A', undefined, undefined],
  ['利用者 --> B', '利用者', undefined, undefined],
  ['a-b.c-->d', 'a-b.c', undefined, undefined],
  ['A[四角]', 'A', '四角', 'box'],
  ['A(角丸)', 'A', '角丸', 'ROUNDED'],
  ['A([長丸])', 'A', '長丸', 'STADIUM'],
  ['A[[手続き]]', 'A', '手続き', 'SUBROUTINE'],
  ['A[(蔵)]', 'A', '蔵', 'cylinder'],
  ['A((丸))', 'A', '丸', 'circle'],
  ['A(((二重丸)))', 'A', '二重丸', 'doublecircle'],
  ['A>旗]', 'A', '旗', 'cds'],
  ['A{菱形}', 'A', '菱形', 'diamond'],
  ['A{{六角}}', 'A', '六角', 'hexagon'],
  ['A[/平行/]', 'A', '平行', 'parallelogram'],
  ['A[\\平行\\]', 'A', '平行', 'REVERSED'],
  ['A[/台形\\]', 'A', '台形', 'trapezium'],
  ['A[\\台形/]', 'A', '台形', 'invtrapezium'],
  ['A["(括弧) [と]"]', 'A', '"(括弧) [と]"', 'box'],
])('%s is a node', (text, id, label, shape) => {
  expect(readNode(text)).toMatchObject({ id, label, shape });
});

test('classes after a node are read', () => {
  expect(readNode('A[x]:::大事:::b --> C')).toMatchObject({ classes: ['大事', 'b'], length: 13 });
});

test('text that begins with a bracket is not a node', () => {
  expect(readNode('[x]')).toBeUndefined();
});

test.each([
  ['--> B', 'solid', 'none', 'normal', '', 1],
  ['--- B', 'solid', 'none', 'none', '', 1],
  ['---> B', 'solid', 'none', 'normal', '', 2],
  ['-->|はい| B', 'solid', 'none', 'normal', 'はい', 1],
  ['-- はい --> B', 'solid', 'none', 'normal', 'はい', 1],
  ['-- はい --- B', 'solid', 'none', 'none', 'はい', 1],
  ['-.-> B', 'dashed', 'none', 'normal', '', 1],
  ['-.- B', 'dashed', 'none', 'none', '', 1],
  ['-. たぶん .-> B', 'dashed', 'none', 'normal', 'たぶん', 1],
  ['==> B', 'bold', 'none', 'normal', '', 1],
  ['== 必ず ==> B', 'bold', 'none', 'normal', '必ず', 1],
  ['<--> B', 'solid', 'normal', 'normal', '', 1],
  ['x--x B', 'solid', 'tee', 'tee', '', 1],
  ['--o B', 'solid', 'none', 'odot', '', 1],
  ['~~~ B', 'invis', 'none', 'none', '', 1],
])('%s is an arrow', (text, line, tail, head, label, ranks) => {
  expect(readLink(text)).toMatchObject({ line, tail, head, label, ranks });
});

test('text that is not an arrow is not read as one', () => {
  expect(readLink('-> B')).toBeUndefined();
  expect(readLink('B')).toBeUndefined();
});
