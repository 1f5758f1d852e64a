import { expect, test } from 'vitest';
import { findingsOf, pageOf, placesOf } from '../testing/page';
import { diagramUnread } from './diagram-unread';

test('diagrams are found, also with a file name and in a list', () => {
  const page = pageOf('```mermaid\na\n```\n\n- b\n\n  ~~~plantuml:c.puml\n  d\n  ~~~\n');
  expect(placesOf(diagramUnread, page)).toEqual(['5:1', '11:3']);
  expect(findingsOf(diagramUnread, page).map(({ value }) => value)).toEqual([
    'mermaid',
    'plantuml',
  ]);
});

test('code and text are none', () => {
  const page = pageOf('```ts\nmermaid\n```\n\n```text\ngraph LR\n```\n\n```dot\na\n```\n');
  expect(placesOf(diagramUnread, page)).toEqual([]);
});
