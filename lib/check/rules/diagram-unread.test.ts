import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { diagramUnread } from './diagram-unread';

test('diagrams are reported, also with a file name and in a list', () => {
  const page = pageOf('```mermaid\na\n```\n\n- b\n\n  ~~~plantuml:c.puml\n  d\n  ~~~\n');
  expect(positionsOf(diagramUnread, page)).toEqual(['5:1', '11:3']);
  expect(findingsOf(diagramUnread, page).map(({ value }) => value)).toEqual([
    'mermaid',
    'plantuml',
  ]);
});

test('code of other languages and text are not reported', () => {
  const page = pageOf('```ts\nmermaid\n```\n\n```text\ngraph LR\n```\n\n```dot\na\n```\n');
  expect(positionsOf(diagramUnread, page)).toEqual([]);
});
