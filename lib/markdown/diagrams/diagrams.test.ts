import { expect, test } from 'vitest';
import { diagramResolver } from '../../diagrams/resolve-diagram';
import { renderWithoutMemoryLimit } from '../render';
import type { ResolvedPicture } from '../resolved-picture';
import type { ResolveDiagram } from './resolved-diagram';

const location = { file: 'a.md', bodyLine: 1 };
const picture: ResolvedPicture = {
  ...{ kind: 'made', width: 9, height: 9, avif: [], plain: [], frozen: [] },
  ...{ full: '/_images/k.svg', file: 'k' },
};

function render(source: string, resolve: ResolveDiagram = diagramResolver(new Map())) {
  return renderWithoutMemoryLimit(
    source,
    location,
    undefined,
    undefined,
    async () => picture,
    undefined,
    resolve,
  );
}

/** Returns a resolver that gives this SVG for every diagram. */
const shows =
  (svg: string): ResolveDiagram =>
  async () => ({ kind: 'drawn', svg, file: '<svg/>', caption: '', words: '', remarks: [] });

test('a diagram is a figure with SVG, a caption, and a link to the SVG as a file', async () => {
  const { html, diagrams, pictures, text } = await render(
    '前\n\n```mermaid title="流れ"\ngraph TD\n  甲 --> 乙\n```\n\n後',
  );
  expect(html).toMatch(
    /^<p>前<\/p>\n<figure class="diagram"><div><a href="\/_images\/k\.svg" data-enlarge(?:="")? draggable="false"><svg class="small" role="img" viewBox="0 0 [\d. ]+" width="\d+" height="\d+"><title>流れ<\/title>.*<\/svg><\/a><\/div><figcaption>流れ<\/figcaption><\/figure>\n<p>後<\/p>\n$/s,
  );
  expect(diagrams).toEqual([{ line: 3, column: 1, remarks: [] }]);
  expect(pictures).toHaveLength(1);
  expect(pictures[0]?.source).toMatch(/^data:image\/svg\+xml,%3Csvg/);
  expect(text).toBe('前\n流れ 甲 乙\n後');
});

test.each(['mermaid', 'dot', 'graphviz', 'Mermaid'])(
  '%s is drawn, in lists and quotations too',
  async (language) => {
    const source =
      language === 'dot' || language === 'graphviz'
        ? 'digraph { 甲 -> 乙 }'
        : 'graph TD;\n甲 --> 乙;';
    const lines = source.split('\n');
    const { html } = await render(
      `- 一\n\n  \`\`\`${language}\n  ${lines.join('\n  ')}\n  \`\`\`\n\n> \`\`\`${language}\n> ${lines.join('\n> ')}\n> \`\`\`\n`,
    );
    expect(html.match(/<svg /g)).toHaveLength(2);
  },
);

test('a diagram that cannot be drawn remains a code block, and is listed with its source', async () => {
  const { html, diagrams } = await render('```mermaid\npie\n  "甲" : 1\n```\n');
  expect(html).toContain('<figure class="code" data-language="mermaid">');
  expect(diagrams).toEqual([
    {
      ...{ line: 1, column: 1, source: 'pie\n  "甲" : 1' },
      remarks: [{ name: 'diagramUndrawn', line: 1, value: 'pie' }],
    },
  ]);
});

test('without a resolver diagrams remain code blocks, and text without diagrams does not change', async () => {
  const { html } = await renderWithoutMemoryLimit('```mermaid\ngraph TD\n```\n', location);
  expect(html).toContain('<figure class="code" data-language="mermaid">');
  expect((await render('文')).html).toBe('<p>文</p>\n');
});

test('the SVG in a figure that the author wrote with that class is removed', async () => {
  const { html } = await render(
    '<figure class="diagram"><svg viewBox="0 0 9 9" fill="currentColor"><text onclick="alert(1)">文</text></svg></figure>\n\n```dot\ngraph { 甲 }\n```\n',
  );
  expect(html.match(/<svg /g)).toHaveLength(1);
  expect(html).not.toContain('onclick');
});

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</text></svg><script>alert(1)</script>',
  'javascript:alert(1)',
  '<foreignObject><iframe srcdoc="x"></iframe></foreignObject>',
  ']]><a xlink:href="javascript:alert(1)">x</a>',
];
const SOURCES: ((attack: string) => string)[] = [
  (attack) =>
    `flowchart TD\n  A["${attack.replaceAll('"', '#quot;')}"] -- "${attack.replaceAll('"', '')}" --> B`,
  (attack) => `flowchart TD\n  subgraph a [${attack}]\n  A\n  end\n  click A href "${attack}"`,
  (attack) => `%%{init: {"themeCSS": "${attack}", "securityLevel": "loose"}}%%\ngraph TD\n  A`,
  (attack) => `graph TD\n  A\n  style A fill:${attack},stroke:url(${attack})`,
  (attack) => `graph TD\n  accTitle: ${attack}\n  accDescr: ${attack}\n  A`,
  (attack) => `---\ntitle: ${attack}\n---\ngraph TD\n  A`,
  (attack) =>
    `sequenceDiagram\n  participant A as ${attack}\n  A->>A: ${attack}\n  Note over A: ${attack}`,
  (attack) => `classDiagram\n  class A {\n    ${attack}\n  }\n  A --> B : ${attack}`,
  (attack) => `stateDiagram-v2\n  A --> B : ${attack}\n  note right of A : ${attack}`,
  (attack) => `erDiagram\n  A ||--|| B : "${attack.replaceAll('"', '')}"`,
];

/** Expects no element but those of diagrams, and no attribute that runs a script or links elsewhere. */
function expectHarmless(html: string): void {
  const tags = [...html.matchAll(/<\/?([a-z][a-z0-9]*)([^>]*)>/gi)];
  for (const [, name = '', attributes = ''] of tags) {
    expect(name).toMatch(
      /^(?:figure|figcaption|div|a|svg|title|desc|g|path|rect|circle|ellipse|polygon|polyline|text|pre|code|span)$/,
    );
    const names = [...attributes.matchAll(/\s([\w:-]+)(?:="[^"]*")?/g)].map(
      ([, attribute]) => attribute,
    );
    for (const attribute of names) expect(attribute).not.toMatch(/^on|^style$|^xlink|^src/i);
  }
  for (const [, href] of html.matchAll(/\shref="([^"]*)"/g)) expect(href).toBe('/_images/k.svg');
}

test.each(ATTACKS)('markup in a diagram becomes text: %s', async (attack) => {
  for (const source of SOURCES) {
    const { html } = await render(`\`\`\`mermaid\n${source(attack)}\n\`\`\`\n`);
    expectHarmless(html);
  }
  const label = attack.replaceAll('"', '\\"');
  const { html } = await render(
    `\`\`\`dot\ndigraph { a [label="${label}", URL="${label}", tooltip="${label}", class="${label}", id="${label}"] }\n\`\`\`\n`,
  );
  expectHarmless(html);
});

test.each([
  '<svg role="img" viewBox="0 0 1 1"><script>alert(1)</script><path d="M0 0" onclick="a()" style="fill:red" class="node evil"/></svg>',
  '<svg><a href="javascript:alert(1)"><text>a</text></a><image href="https://far.example/"/><use href="#a"/></svg>',
  '<svg><foreignObject><iframe src="https://far.example/"></iframe></foreignObject><animate attributeName="href"/></svg>',
  '</svg><img src=x onerror=alert(1)><svg>',
])('SVG that a stranger wrote into the lock file is sanitized: %s', async (svg) => {
  expectHarmless((await render('```dot\ngraph { a }\n```\n', shows(svg))).html);
});

test('a diagram that takes too long is an error of its file, and the next one is drawn', {
  timeout: 120_000,
}, async () => {
  const names = Array.from({ length: 220 }, (_, index) => `n${index}`).join(' ');
  const endless = `\`\`\`dot\ngraph { { ${names} } -- { ${names} } }\n\`\`\`\n`;
  await expect(render(endless)).rejects.toThrow('a.md');
  expect((await render('```dot\ngraph { a }\n```\n')).html).toContain('<svg ');
});
