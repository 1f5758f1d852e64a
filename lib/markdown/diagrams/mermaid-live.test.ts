import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { diagramResolver } from '../../diagrams/resolve-diagram';
import { renderWithoutMemoryLimit } from '../render';

function render(source: string) {
  const location = { file: 'a.md', bodyLine: 1 };
  const resolve = diagramResolver(new Map());
  const nothing = undefined;
  return renderWithoutMemoryLimit(source, location, nothing, nothing, nothing, nothing, resolve);
}

const state = (code: unknown) => Buffer.from(JSON.stringify({ code, mermaid: '{}' }));
const pako = (bytes: Buffer) => `pako:${deflateSync(bytes).toString('base64url')}`;
const flowchart = state('graph TD\n  甲 --> 乙');

test.each([
  `https://mermaid.live/view#${pako(flowchart)}`,
  `<https://mermaid.live/edit#${pako(flowchart)}>`,
  `https://mermaid.live/edit/#base64:${flowchart.toString('base64url')}`,
])('%s is drawn', async (source) => {
  const { html, embeds, text } = await render(`前\n\n${source}\n\n後`);
  expect(html).toContain('<figure class="diagram">');
  expect(html).toMatch(/>甲</);
  expect(html).not.toContain('mermaid.live');
  expect(text).toBe('前\n甲 乙\n後');
  expect(embeds).toEqual([]);
});

test('what cannot be drawn is reported at the URL', async () => {
  const { html, diagrams } = await render(
    `前\n\nhttps://mermaid.live/view#${pako(state('pie\n  "甲" : 1'))}`,
  );
  expect(html).toContain('<figure class="code" data-language="mermaid">');
  expect(diagrams).toMatchObject([{ line: 3, column: 1, remarks: [{ line: 0 }] }]);
});

test.each([
  'https://mermaid.live/view#pako:AAAA',
  'https://mermaid.live/view#base64:AAAA',
  `https://mermaid.live/view#${pako(state(5))}`,
  `https://mermaid.live/view#${pako(Buffer.alloc(300_000, ' '))}`,
  `https://mermaid.live.evil.example/view#${pako(flowchart)}`,
  'https://mermaid.live/',
])('%s is a card', async (source) => {
  expect((await render(source)).html).toContain('<figure class="card">');
});

test.each([
  `文 https://mermaid.live/view#${pako(flowchart)} 文`,
  `[図](https://mermaid.live/view#${pako(flowchart)})`,
])('%s is a link', async (source) => {
  expect((await render(source)).html).toContain('<a href="https://mermaid.live/view#');
});
