import { expect, test } from 'vitest';
import { diagramKey } from './diagrams-lock';
import { diagramResolver } from './resolve-diagram';

const resolve = diagramResolver(new Map());
const at = <T>(work: () => T) => work();
const mermaid = (source: string, caption = '') =>
  resolve({ language: 'mermaid', source, caption }, at);

async function drawn(source: string, caption = '') {
  const found = await mermaid(source, caption);
  if (found.kind === 'fault') throw new Error(JSON.stringify(found.remarks));
  return found;
}

test('the title is accTitle, else the caption, else that of the front matter, else the first labels', async () => {
  const graph = 'graph TD\n  甲 --> 乙';
  const title = (svg: string) => /<title>(.*?)<\/title>/.exec(svg)?.[1];
  expect(title((await drawn(graph)).svg)).toBe('図：甲、乙');
  expect(title((await drawn(`---\ntitle: 題\n---\n${graph}`)).svg)).toBe('題');
  expect(title((await drawn(`---\ntitle: 題\n---\n${graph}`, '説明')).svg)).toBe('説明');
  const own = await drawn(`${graph}\n  accTitle: 甲から乙\n  accDescr: 一本の矢印`, '説明');
  expect(title(own.svg)).toBe('甲から乙');
  expect(own.svg).toContain('<desc>一本の矢印</desc>');
  expect(own.caption).toBe('説明');
});

test('a title made of labels is cut off', async () => {
  const { svg } = await drawn(`graph TD\n  A[${'長'.repeat(100)}]`);
  expect(svg).toContain(`<title>図：${'長'.repeat(39)}…</title>`);
});

test('a wide diagram is scaled down in the page, but not in its file', async () => {
  const { svg, file } = await drawn(`graph LR\n  A[${'長'.repeat(45)}]`);
  const [, width] = /viewBox="0 0 ([\d.]+) /.exec(svg) ?? [];
  expect(Number(width)).toBeGreaterThan(640);
  expect(svg).toContain(' width="640" ');
  expect(file).toContain(` width="${Math.ceil(Number(width) + 32)}" `);
});

test('the same source gives the same bytes', async () => {
  const source = 'stateDiagram-v2\n  [*] --> 甲\n  甲 --> 乙 : 渡す\n  乙 --> [*]';
  expect(await drawn(source)).toEqual(await drawn(source));
});

test('a diagram that only Mermaid can draw comes from the lock file', async () => {
  const source = 'pie title 割合\n  "甲" : 3  \n  "乙" : 1\n';
  expect(await mermaid(source)).toEqual({
    kind: 'fault',
    remarks: [{ name: 'diagramUndrawn', line: 1, value: 'pie title 割合' }],
  });
  const entry = {
    width: 90,
    height: 50,
    words: ['甲', '乙'],
    content: '<circle class="node red" cx="9" cy="9" r="9"/>',
  };
  const known = diagramResolver(new Map([[diagramKey(source.trim()), entry]]));
  const found = await known({ language: 'mermaid', source, caption: '' }, at);
  expect(found).toMatchObject({ kind: 'drawn', words: '甲 乙' });
  expect(found.kind === 'drawn' && found.svg).toBe(
    '<svg class="small" role="img" viewBox="0 0 90 50" width="90" height="50"><title>割合</title><circle class="node red" cx="9" cy="9" r="9"/></svg>',
  );
});

test('errors of DOT, and diagrams that are too long, are faults', async () => {
  expect(await resolve({ language: 'dot', source: 'graph {\n a -- \n}', caption: '' }, at)).toEqual(
    {
      kind: 'fault',
      remarks: [{ name: 'diagramSyntax', line: 3, value: "syntax error near '}'" }],
    },
  );
  expect(await mermaid('x'.repeat(50_001))).toMatchObject({
    remarks: [{ name: 'diagramLarge', value: '50001' }],
  });
});

test('100 diagrams take a few seconds', async () => {
  const start = performance.now();
  for (let index = 0; index < 100; index++) {
    const nodes = Array.from(
      { length: 12 },
      (_, node) => `  工程${node}[${index}番の${node}つめの工程] --> 工程${node + 1}`,
    );
    await drawn(
      index % 2
        ? `flowchart TD\n${nodes.join('\n')}`
        : `sequenceDiagram\n${nodes.map((_, node) => `  甲->>乙: ${index}の${node}`).join('\n')}`,
    );
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`100 diagrams: ${seconds.toFixed(2)} s`);
  expect(seconds).toBeLessThan(30);
});
