import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

const location = { file: 'a.md', bodyLine: 1 };

test.each([
  ['<a href=" https://a.example/x ">文</a>', 'href="https://a.example/x"'],
  ['<a href="\nhttps://a.exa\nmple/x">文</a>', 'href="https://a.example/x"'],
  ['<img src=" https://a.example/x.png ">', 'src="https://a.example/x.png"'],
  ['<img src="\n/x.png">', 'src="/x.png"'],
  ['[文](HTTPS://a.example/X)', 'href="https://a.example/X"'],
  ['[文](Mailto:a@b.example)', 'href="mailto:a@b.example"'],
  ['![図](HTTPS://a.example/X.PNG)', 'src="https://a.example/X.PNG"'],
])('the URL of %j becomes %j', async (source, url) => {
  expect((await renderMarkdown(source, location)).html).toContain(url);
});

test.each([
  '" javascript:alert(1)"',
  '"JavaScript:alert(1)"',
  '"java\nscript:alert(1)"',
  '"java&Tab;script:alert(1)"',
])('the unsafe URL %s is removed', async (url) => {
  const { html } = await renderMarkdown(`<a href=${url}>文</a>`, location);
  expect(html).toBe('<p><a>文</a></p>\n');
});
