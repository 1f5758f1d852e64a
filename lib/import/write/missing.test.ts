import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { run } from '../../cli/testing/run-command';
import { blogFolder, newFolder } from '../testing/blogs';
import { TINY_PICTURE } from '../testing/tiny-picture';
import type { Change } from './reference-change';
import { changeReferences } from './references';

const onOldHost: Change = (reference) =>
  /gone/.test(reference) ? { at: `https://old.example${reference}` } : undefined;
const nowhere: Change = (reference) => (/gone/.test(reference) ? { at: undefined } : undefined);

test.each([
  [
    '![A *cat*](/gone.png "t")',
    '[A cat – t](https://old.example/gone.png)<!-- ![A *cat*](/gone.png "t") -->',
  ],
  [
    '![](/gone.png "A | cat")',
    '[A \\| cat](https://old.example/gone.png)<!-- ![](/gone.png "A | cat") -->',
  ],
  [
    '![A cat](/gone.png "A cat")',
    '[A cat](https://old.example/gone.png)<!-- ![A cat](/gone.png "A cat") -->',
  ],
  [
    '<img title="A cat" src="/gone.png">',
    '<a href="https://old.example/gone.png">A cat</a><!-- <img title="A cat" src="/gone.png"> -->',
  ],
  ['![](/gone.png)', '[gone.png](https://old.example/gone.png)<!-- ![](/gone.png) -->'],
  [
    '![](/gone.png "At noon")',
    '[At noon](https://old.example/gone.png)<!-- ![](/gone.png "At noon") -->',
  ],
  // A link cannot be inside another one.
  ['[![x](/gone.png)](/y)', '[x<!-- ![x](/gone.png) -->](/y)'],
  [
    '<img alt="a*b" src="/gone.png">',
    '<a href="https://old.example/gone.png">a&#42;b</a><!-- <img alt="a*b" src="/gone.png"> -->',
  ],
  [
    '<a href="/y"><img src="/gone.png"></a>',
    '<a href="/y">gone.png<!-- <img src="/gone.png"> --></a>',
  ],
])('the missing picture %s becomes a link to the old host', (markdown, expected) => {
  expect(changeReferences(markdown, onOldHost)).toBe(expected);
});

test.each([
  ['![A](/gone.png) and *more*', 'A<!-- ![A](/gone.png) --> and *more*'],
  ['[some *words*](/gone "t")', 'some *words*<!-- [some *words*](/gone "t") -->'],
  ['[a][r] ![b][r]\n\n[r]: /gone', 'a<!-- [a][r] --> b<!-- ![b][r] -->\n\n[r]: /gone'],
  ['[![x](/a.png)](/gone)', '![x](/a.png)<!-- [![x](/a.png)](/gone) -->'],
  ['[](/gone)', '<!-- [](/gone) -->'],
  ['Rivers [](/gone)\nand seas', 'Rivers <!-- [](/gone) -->\nand seas'],
  ['- [](/gone)\n- b', '- <!-- [](/gone) -->\n- b'],
  ['Rivers\n[](/gone) *and*', 'Rivers\n\\[\\]<!-- [](/gone) --> *and*'],
  ['<a class="b" href="/gone">c</a>', '<a class="b"><!-- <a class="b" href="/gone"> -->c</a>'],
  [
    'https://own.example/gone です',
    'https\\://own\\.example/gone<!-- https://own.example/gone --> です',
  ],
  ['[a](/gone--&gt;)', 'a<!-- [a](/gone--&gt;) -->'],
  ['<iframe\nsrc="gone.html">words</iframe> after', '<!-- <iframe src="gone.html"> -->words after'],
  [
    '<video controls><source src="gone.mp4"><source src="a.mp4"></video>',
    '<video controls><!-- <source src="gone.mp4"> --><source src="a.mp4"></video>',
  ],
])('without an old host, the words of %s stay', (markdown, expected) => {
  expect(changeReferences(markdown, nowhere)).toBe(expected);
});

test('a page in a frame is shown from the old host', () => {
  expect(changeReferences('<iframe src="/gone.html"></iframe>', onOldHost)).toBe(
    '<iframe src="https://old.example/gone.html"></iframe>',
  );
});

test('a page in a frame and pictures that cannot be shown stop no build', async () => {
  // Wider than the limit of 32,767 pixels. Only the bytes tell the format, whatever the name.
  const size = { width: 33_000, height: 1, channels: 3, background: 'white' } as const;
  const huge = await sharp({ create: size }).png().toBuffer();
  const blog = blogFolder({
    'posts/a.md':
      '---\ntitle: One\ndate: 2020-01-02\nimage: /huge.png\n---\n' +
      '<iframe src="/demo.html"></iframe>\n\n![Much](/huge.gif) ![Half](/half.jpg) [none](/none.pdf) ![Phone](/phone.heic) ![Big](/huge.png) ![Mark](/mark.ico)\n',
    'public/demo.html': '<p>Demo',
    'public/huge.gif': huge,
    'public/huge.png': huge,
    'public/half.jpg': 'no picture',
    'public/none.pdf': '',
    'public/phone.heic': 'no picture',
    'public/mark.ico': Buffer.from([0, 0, 1, 0, 0, 0]),
    'pages/blog/[slug].js': '',
  });
  const posts = newFolder();
  const imported = run('import', ['--from', 'next', blog], { POSTS_DIR: posts });
  expect(imported.stdout).toContain('壊れているか大きすぎる画像');
  const text = readFileSync(join(posts, 'a.md'), 'utf8');
  expect(text).toContain('[Much](huge.gif)<!-- ![Much](huge.gif) -->');
  expect(text).toContain('Half<!-- ![Half](half.jpg) -->');
  expect(text).toContain('[Mark](mark.ico)<!-- ![Mark](mark.ico) -->');
  expect(run('check', [], { POSTS_DIR: posts }).status).toBe(0);
});

test('a link whose words are its URL is text', () => {
  expect(changeReferences('[https://a.example:b](https://a.example:b/gone)', nowhere)).toBe(
    'https\\://a\\.example\\:b<!-- [https://a.example:b](https://a.example:b/gone) -->',
  );
});

test('a picture that only a script loads, and one whose text has angle brackets, come too', () => {
  const change = (url: string) => `new-${url}`;
  expect(
    changeReferences(
      '<img src="wait.gif" data-src="a.png" alt="a"> <img alt="a <div>" src="b.png">',
      change,
    ),
  ).toBe('<img src="new-a.png" alt="a"> <img alt="a <div>" src="new-b.png">');
});

test('a picture that a program of the old blog copied to another path is found by its name', () => {
  const blog = blogFolder({
    'posts/a.md':
      '---\ntitle: One\ndate: 2020-01-02\n---\n![one](/one.png) ![two](/img/two.png) ![3](/three.png)\n',
    'src/pictures/one.png': TINY_PICTURE,
    'assets/img/two.png': TINY_PICTURE,
    'assets/a/three.png': TINY_PICTURE,
    'assets/b/three.png': TINY_PICTURE,
    'pages/blog/[slug].js': '',
  });
  const posts = newFolder();
  run('import', ['--from', 'next', blog], { POSTS_DIR: posts });
  expect(readdirSync(join(posts, 'a')).sort()).toEqual(['one.png', 'two.png']);
  expect(readFileSync(join(posts, 'a.md'), 'utf8')).toContain('3<!-- ![3](/three.png) -->');
});

test('a picture with the path below the folder of the site or the project is found', () => {
  const blog = blogFolder({
    'posts/a.md':
      '---\ntitle: One\ndate: 2020-01-02\nimage: images/one.png\n---\n![two](posts/two.png) ![three](./img/three.png) [four](four.txt)\n',
    'public/images/one.png': TINY_PICTURE,
    'posts/two.png': TINY_PICTURE,
    'public/img/three.png': TINY_PICTURE,
    'public/four.txt': 'Words',
    'pages/blog/[slug].js': '',
  });
  const posts = newFolder();
  run('import', ['--from', 'next', blog], { POSTS_DIR: posts });
  expect(readdirSync(join(posts, 'a')).sort()).toEqual(['one.png', 'three.png', 'two.png']);
});

test('whatever is missing, the check finds no error after an import', () => {
  const post = (title: string, body: string, more = '') =>
    `---\ntitle: ${title}\ndate: 2020-01-02\n${more}---\n${body}`;
  const blog = blogFolder({
    'posts/a.md': post(
      'One',
      [
        '![](gone.png) *text*',
        '[empty]() [none](<>) ![]() [disk](file:///c/a.md) <a href="">here</a>',
        '![rooted](/images/gone.png) and [page](/nowhere) and [file](/files/gone.pdf)',
        '[within](#not-there) [other](b.md#not-there) [draft](c.md) [host](www.example.org/x)',
        '<img src="gone.jpg" alt="drawn"> <a href="/nowhere">anchor</a>',
        '[ref][r] ![pic][p]\n\n[r]: /nowhere\n[p]: gone.webp',
        '![gone](my gone.png) <video src="gone.mp4"></video>',
        '<picture><source srcset="gone.webp"><img src="gone.png"></picture>',
        '<img src="data:image/gif,GIF89a%80%00" alt="Half a picture">',
        '<iframe src="/demo/index.html"></iframe> <object data="/files/a.PDF"></object>',
        '## Section (1)\n\n[kept](#section-1) [respelt](#section--1)',
      ].join('\n\n'),
    ),
    'posts/b.md': post('Two', '## Heading\n\n[old](/blog/a#Section_1)\n'),
    'posts/c.md': post('Three', 'Draft.\n', 'draft: true\n'),
    'pages/blog/[slug].js': '',
    'public/demo/index.html': '<p>demo</p>',
    'public/files/a.PDF': '%PDF',
  });
  const posts = newFolder();
  const imported = run('import', ['--from', 'next', blog], { POSTS_DIR: posts });
  expect(imported.status).toBe(0);
  const text = readFileSync(join(posts, 'a.md'), 'utf8');
  for (const written of ['](gone.png)', '](/nowhere)', '](c.md)', '"gone.jpg"', '](#not-there)']) {
    expect(text).toContain(written);
  }
  expect(text).toContain('[other](b.md)');
  expect(readFileSync(join(posts, 'b.md'), 'utf8')).toContain('(a.md#section-1)');
  expect(text).toContain('Half a picture<!-- <img src="data:');
  for (const words of ['下書きへのリンク', '見出しがありません', 'ファイルがありません']) {
    expect(imported.stdout).toContain(words);
  }
  const checked = run('check', ['--format', 'json'], { POSTS_DIR: posts });
  const { findings } = JSON.parse(checked.stdout);
  const errors = findings.filter(({ level }: { level: string }) => level === 'error');
  expect(errors).toEqual([]);
});
