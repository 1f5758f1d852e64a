import { expect, test } from 'vitest';
import type { Note } from '../imported-post';
import { keepUndrawnDiagrams } from './undrawn-diagrams';

test('a diagram that the build cannot draw by itself becomes code, and is reported', async () => {
  const notes: Note[] = [];
  const pie = (language: string) => `- a\n\n  \`\`\`${language}\n  pie\n    "a" : 1\n  \`\`\`\n`;
  const flow = '```mermaid\nflowchart LR\n  a --> b\n```\n';
  const text = `${flow}\n~~~md\n\`\`\`mermaid\npie\n\`\`\`\n~~~\n\n`;
  expect(await keepUndrawnDiagrams(text + pie('mermaid'), { notes })).toBe(text + pie('text'));
  expect(notes).toEqual([{ level: 'lost', name: 'diagramUndrawn', value: 'pie' }]);
});
