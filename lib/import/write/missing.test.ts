import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../cli/testing/run-command';
import { blogFolder, newFolder } from '../testing/blogs';
import type { Change } from './reference-change';
import { changeReferences } from './references';

const onOldHost: Change = (reference) =>
  /gone/.test(reference) ? { at: `https://old.example${reference}` } : undefined;
const nowhere: Change = (reference) => (/gone/.test(reference) ? { at: undefined } : undefined);

test.each([
  [
    '![A *cat*](/gone.png "t")',
    '[A cat](https://old.example/gone.png)<!-- ![A *cat*](/gone.png "t") -->',
  ],
  ['![](/gone.png)', '[gone.png](https://old.example/gone.png)<!-- ![](/gone.png) -->'],
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
  ['<a class="b" href="/gone">c</a>', '<a class="b"><!-- <a class="b" href="/gone"> -->c</a>'],
  [
    'https://own.example/gone です',
    'https\\://own\\.example/gone<!-- https://own.example/gone --> です',
  ],
  ['[a](/gone--&gt;)', 'a<!-- [a](/gone--&gt;) -->'],
])('without an old host, the words of %s stay', (markdown, expected) => {
  expect(changeReferences(markdown, nowhere)).toBe(expected);
});

test('whatever is missing, the check finds no error after an import', () => {
  const post = (title: string, body: string, more = '') =>
    `---\ntitle: ${title}\ndate: 2020-01-02\n${more}---\n${body}`;
  const blog = blogFolder({
    'posts/a.md': post(
      'One',
      [
        '![](gone.png) *text*',
        '![rooted](/images/gone.png) and [page](/nowhere) and [file](/files/gone.pdf)',
        '[within](#not-there) [other](b.md#not-there) [draft](c.md) [host](www.example.org/x)',
        '<img src="gone.jpg" alt="drawn"> <a href="/nowhere">anchor</a>',
        '[ref][r] ![pic][p]\n\n[r]: /nowhere\n[p]: gone.webp',
        '![gone](my gone.png) <video src="gone.mp4"></video>',
        '<picture><source srcset="gone.webp"><img src="gone.png"></picture>',
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
  for (const words of ['下書きへのリンク', '見出しがありません', 'ファイルがありません']) {
    expect(imported.stdout).toContain(words);
  }
  const checked = run('check', ['--format', 'json'], { POSTS_DIR: posts });
  const { findings } = JSON.parse(checked.stdout);
  const errors = findings.filter(({ level }: { level: string }) => level === 'error');
  expect(errors).toEqual([]);
});
