import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

const KEY = 'https://gist.github.com/someone/2281389';
const LINES =
  'https://github.com/someone/tool/blob/0123456789abcdef0123456789abcdef01234567/src/a.ts#L10-L11';
const FILES = [
  { name: 'a.rb', text: 'puts "<script>"\n' },
  { name: 'b "x".txt', text: '文' },
];

async function htmlOf(source: string) {
  const entries = new Map([
    [KEY, { files: FILES }],
    [LINES, { files: [{ name: 'src/a.ts', text: 'let a = "<b>";\n  a += 1;' }], license: 'MIT' }],
  ]);
  const location = { file: 'a.md', bodyLine: 1 };
  return renderMarkdown(source, location, undefined, entries);
}

test.each([
  `<script src="${KEY}.js"></script>`,
  `<SCRIPT type="x" SRC='${KEY}.js'>\n</SCRIPT>`,
  KEY,
])('%s becomes the code of its files', async (source) => {
  const { html, embeds, text } = await htmlOf(source);
  expect(html.match(/<figure class="code"/g)).toHaveLength(2);
  expect(html).toContain('<figcaption>a.rb</figcaption>');
  expect(html).toContain(`<a href="${KEY}" rel="external noopener">`);
  expect(html).not.toContain('<script');
  expect(text).toContain('puts "<script>"');
  expect(embeds).toEqual([KEY]);
});

test('the URL of one file becomes only that file', async () => {
  const { html } = await htmlOf(`<script src="${KEY}.js?file=a.rb"></script>`);
  expect(html.match(/<figure class="code"/g)).toHaveLength(1);
});

test.each([
  '<script src="https://gist.github.com/someone/1111111.js"></script>',
  `<script src="${KEY}.js?file=missing"></script>`,
  `<script src="${KEY}.js"></script><b>文</b>`,
])('%s becomes a card', async (source) => {
  const { html } = await htmlOf(source);
  expect(html).toContain('<figure class="card">');
  expect(html).not.toContain('class="code"');
});

test.each([LINES, `<${LINES}>`, `@[github](${LINES})`])(
  '%s becomes the lines of the file with their numbers',
  async (source) => {
    const { html, embeds, text, excerpt } = await htmlOf(`前。\n\n${source}\n\n後。`);
    expect(html).toContain('<figure class="code" data-language="ts"><figcaption>src/a.ts');
    expect(html.match(/data-line="\d+"/g)).toEqual(['data-line="10"', 'data-line="11"']);
    expect(html).toContain(`<a href="${LINES}" rel="external noopener">GitHubのsomeone/tool`);
    expect(html).toContain('</a>　ライセンス：MIT</p>');
    expect(text).toContain('let a = "<b>";');
    expect(embeds).toEqual([LINES]);
    expect(excerpt).toBe('前。後。');
  },
);

test('two URLs on two lines become both, also in a box with @[github]', async () => {
  const { html } = await htmlOf(`${LINES}\n${KEY}\n\n:::details 題\n@[github](${LINES})\n:::`);
  expect(html.match(/<figure class="code"/g)).toHaveLength(4);
  expect(html).toMatch(/<details><summary>題<\/summary>\s*<figure class="code"/);
});

test.each([`文の中の ${LINES} です`, `[言葉](${LINES})`, `- ${LINES}`, LINES.replace('L10', 'L9')])(
  '%s is a link or a card',
  async (source) => {
    expect((await htmlOf(source)).html).not.toContain('class="code"');
  },
);
