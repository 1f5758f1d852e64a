import { expect, test } from 'vitest';
import { readSource } from './statements';

test('a source has a kind, the rest of its line, and statements with line numbers', () => {
  const source = '%% 注\n\nflowchart LR\n  A --> B\n  %% 注\n\n  C\n';
  expect(readSource(source)).toEqual({
    kind: 'flowchart',
    header: { line: 3, text: 'LR' },
    title: '',
    accTitle: '',
    accDescription: '',
    statements: [
      { line: 4, text: 'A --> B' },
      { line: 7, text: 'C' },
    ],
  });
});

test('titles and settings are not statements, and do not change line numbers', () => {
  const source = `---
title: "表題"
config:
  theme: dark
---
%%{init: {
  "theme": "forest"
}}%%
sequenceDiagram
  accTitle: 聞く人への題
  accDescr {
    一行目
    二行目
  }
  A->>B: x`;
  expect(readSource(source)).toEqual({
    kind: 'sequenceDiagram',
    header: { line: 9, text: '' },
    title: '表題',
    accTitle: '聞く人への題',
    accDescription: '一行目 二行目',
    statements: [{ line: 15, text: 'A->>B: x' }],
  });
});
