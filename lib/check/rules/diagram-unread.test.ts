import { expect, test } from 'vitest';
import { findingsOf, pageOf, placesOf } from '../testing/page';
import { diagramUnread } from './diagram-unread';

test('diagrams are found, also with a file name and in a list', () => {
  const page = pageOf('```ditaa\na\n```\n\n- b\n\n  ~~~plantuml:c.puml\n  d\n  ~~~\n');
  expect(placesOf(diagramUnread, page)).toEqual(['5:1', '11:3']);
  expect(findingsOf(diagramUnread, page).map(({ value }) => value)).toEqual(['ditaa', 'plantuml']);
});

test('code, text, and the diagrams that are drawn are none', () => {
  const page = pageOf(
    '```ts\nmermaid\n```\n\n```text\ngraph LR\n```\n\n```dot\na\n```\n\n```mermaid\na\n```\n',
  );
  expect(placesOf(diagramUnread, page)).toEqual([]);
});
