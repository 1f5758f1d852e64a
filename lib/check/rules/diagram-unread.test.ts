import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { diagramUnread } from './diagram-unread';

test('diagrams of other languages are reported, also with a file name and in a list', () => {
  const page = pageOf('```ditaa\na\n```\n\n- b\n\n  ~~~plantuml:c.puml\n  d\n  ~~~\n');
  expect(positionsOf(diagramUnread, page)).toEqual(['5:1', '11:3']);
  expect(findingsOf(diagramUnread, page).map(({ value }) => value)).toEqual(['ditaa', 'plantuml']);
});

test('diagrams that are drawn, other code and text are not reported', () => {
  const page = pageOf(
    '```ts\nmermaid\n```\n\n```text\ngraph LR\n```\n\n```dot\na\n```\n\n```mermaid\na\n```\n',
  );
  expect(positionsOf(diagramUnread, page)).toEqual([]);
});
