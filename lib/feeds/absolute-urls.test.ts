import { expect, test } from 'vitest';
import { withAbsoluteUrls } from './absolute-urls';

const PAGE = 'https://blog.example/nikki/%E8%8A%B1%E8%A6%8B';

test.each([
  [
    'a path from the root',
    '<a href="/x?a=1&amp;b=2">y</a>',
    '<a href="https://blog.example/x?a=1&amp;b=2">y</a>',
  ],
  [
    'a path relative to the page',
    '<img src="a.png" alt="">',
    '<img src="https://blog.example/nikki/a.png" alt="">',
  ],
  ['a path above the page', '<img src="../a.png">', '<img src="https://blog.example/a.png">'],
  ['a fragment', '<a href="#見出し">y</a>', `<a href="${PAGE}#%E8%A6%8B%E5%87%BA%E3%81%97">y</a>`],
  ['a query', '<a href="?q=1">y</a>', `<a href="${PAGE}?q=1">y</a>`],
  ['an empty URL', '<a href="">y</a>', `<a href="${PAGE}">y</a>`],
  [
    'a host without a scheme',
    '<img src="//cdn.example/a.png">',
    '<img src="https://cdn.example/a.png">',
  ],
  [
    'Japanese',
    '<a href="/日記/1">y</a>',
    '<a href="https://blog.example/%E6%97%A5%E8%A8%98/1">y</a>',
  ],
  [
    'a poster',
    '<video poster="/p.jpg" src="/v.mp4"></video>',
    '<video poster="https://blog.example/p.jpg" src="https://blog.example/v.mp4"></video>',
  ],
  [
    'a citation',
    '<blockquote cite="/c"><p>q</p></blockquote>',
    '<blockquote cite="https://blog.example/c"><p>q</p></blockquote>',
  ],
  ['no quotes', '<a href=/x title=t>y</a>', '<a href="https://blog.example/x" title=t>y</a>'],
  ['capitals and spaces', "<A HREF = '/x'>y</A>", '<A href="https://blog.example/x">y</A>'],
  [
    'two in one element',
    '<a title="/no" href="/x"><img src="/y"></a>',
    '<a title="/no" href="https://blog.example/x"><img src="https://blog.example/y"></a>',
  ],
])('%s becomes absolute', (_, html, expected) => {
  expect(withAbsoluteUrls(html, PAGE)).toBe(expected);
});

test.each([
  ['/a.png', 'https://blog.example/a.png'],
  ['/a.png 1x, b.png 2x', 'https://blog.example/a.png 1x, https://blog.example/nikki/b.png 2x'],
  ['/a.png 1x,/b.png 2x', 'https://blog.example/a.png 1x,https://blog.example/b.png 2x'],
  ['/a.png, /b.png 640w', 'https://blog.example/a.png, https://blog.example/b.png 640w'],
  ['/a,b.png 1x', 'https://blog.example/a,b.png 1x'],
  [
    'data:image/gif;base64,R0l= 1x, /b.png 2x',
    'data:image/gif;base64,R0l= 1x, https://blog.example/b.png 2x',
  ],
  ['https://cdn.example/a.png 1x', 'https://cdn.example/a.png 1x'],
])('the candidates of srcset %s become absolute one by one', (srcset, expected) => {
  expect(withAbsoluteUrls(`<img srcset="${srcset}">`, PAGE)).toBe(`<img srcset="${expected}">`);
});

test.each([
  'text /x href="/y" &amp; &lt;a href="/z"&gt;',
  '<a href="https://other.example/あ?a=1&b">y</a>',
  '<a href="mailto:a@b.example">y</a>',
  '<a href="http://[">y</a>',
  '<p id="/x" class=a data-src="/no">a<br>b</p>\n\n<pre><code>&lt;img src="/x"&gt;\n</code></pre>',
  '',
])('%j is unchanged', (html) => {
  expect(withAbsoluteUrls(html, PAGE)).toBe(html);
});
