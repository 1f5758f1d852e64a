import { expect, test } from 'vitest';
import { renderWithoutMemoryLimit } from '../render';

const location = { file: 'a.md', bodyLine: 1 };

async function htmlOf(source: string): Promise<string> {
  return (await renderWithoutMemoryLimit(source, location)).html;
}

test.each([
  '<iframe src="https://a.example/b" />\n\n# 後の**文**',
  '<iframe src="https://a.example/b">\n\n# 後の**文**',
  '<IFRAME SRC=https://a.example/b>\n\n# 後の**文**\n\n<iframe src="https://a.example/c"></iframe>',
  '<script src="https://a.example/b" />\n# 後の**文**',
  '<script src="https://a.example/b">\n\n# 後の**文**',
  '前の行 <script src="https://a.example/b"/> 続き\n\n# 後の**文**',
  '- 項目\n\n  <script src="https://a.example/b" />\n\n  続き\n\n# 後の**文**',
  '> <iframe src="https://a.example/b" />\n\n# 後の**文**',
])('the text after an unclosed element is shown: %j', async (source) => {
  const html = await htmlOf(source);
  expect(html).toContain('href="https://a.example/b"');
  expect(html).toMatch(/<h2 id="後の文">後の<strong>文<\/strong><\/h2>/);
});

test.each(['style', 'title', 'textarea', 'noframes', 'template', 'xmp'])(
  'the text after an unclosed <%s> is shown',
  async (name) => {
    expect(await htmlOf(`<${name}>\n\n後の**文**`)).toContain('<p>後の<strong>文</strong></p>');
  },
);

test('an element with an end tag, or one in a comment, hides only its own content', async () => {
  expect(await htmlOf('<script>\nx("<iframe>")\n\ny\n</script>\n\n後')).not.toMatch(/x|y/);
  expect(
    await htmlOf('<iframe src="https://a.example/b">\n\n代わり\n\n</iframe>\n\n後'),
  ).not.toContain('代わり');
  expect(await htmlOf('<template>a</template>後')).toContain('後');
  expect(await htmlOf('<!-- <iframe> -->\n\n後')).toContain('<p>後</p>');
});

test('a picture after an unclosed element has its position in the file', async () => {
  const source = '前\n\n<script src="https://a.example/b" />\n行\n\n![絵](none.png)';
  const { pictures } = await renderWithoutMemoryLimit(
    source,
    location,
    undefined,
    undefined,
    async () => ({
      kind: 'fault' as const,
      name: 'pictureMissing' as const,
      value: '',
    }),
  );
  expect(pictures.map(({ line, column }) => [line, column])).toEqual([[6, 1]]);
});

test.each(['<iframe src="a" ', '<iframe src="a" />', '<iframe>', '<script src=a />\n', "<style '"])(
  '10,000 times %j takes less than 10 seconds',
  async (piece) => {
    const before = process.cpuUsage();
    await htmlOf(`${piece.repeat(10_000)}\n\n後`);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(10_000);
  },
);
