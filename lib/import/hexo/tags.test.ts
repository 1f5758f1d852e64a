import { expect, test } from 'vitest';
import type { ImportedPost } from '../imported-post';
import { notesOf } from '../testing/blogs';
import { translateTags } from './tags';

const LINKS: Record<string, string> = { 花見: '花見.md', 'a b': '<a b>.md' };

function translated(body: string) {
  const post: ImportedPost = {
    id: 'source/_posts/x.md',
    kind: 'post',
    title: '',
    name: 'x',
    body,
    format: 'markdown',
    tags: [],
    draft: false,
    urls: [],
    notes: [],
    comments: [],
  };
  const text = translateTags(post, body, {
    linkTo: (name) => LINKS[name],
    titleOf: (name) => (name === '花見' ? '花見の日' : undefined),
    codeIn: (file) => (file === 'a.js' ? 'one\ntwo\nthree\n' : undefined),
  });
  return { text, notes: notesOf(post) };
}

// https://hexo.io/docs/tag-plugins and https://github.com/hexojs/hexo-tag-embed
test.each([
  ['{% codeblock lang:js %}\nlet a;\n{% endcodeblock %}', '```js\nlet a;\n```'],
  ['{% codeblock a.js lang:js %}\nlet a;\n{% endcodeblock %}', '```js:a.js\nlet a;\n```'],
  ['{% codeblock 長い 題 %}\na\n{% endcodeblock %}', '長い 題\n\n```\na\n```'],
  ['{% codeblock lang:md %}\n```\na\n```\n{% endcodeblock %}', '````md\n```\na\n```\n````'],
  [
    '{% codeblock 題 https://example.com %}\na\n{% endcodeblock %}',
    '[題](https://example.com)\n\n```\na\n```',
  ],
  ['{% blockquote %}\n一\n\n二\n{% endblockquote %}', '> 一\n>\n> 二'],
  [
    '{% blockquote https://example.com/b %}\n一\n{% endblockquote %}',
    '> 一\n>\n> [https://example.com/b](https://example.com/b)',
  ],
  ['{% quote 漱石, 草枕 %}\n一\n{% endquote %}', '> 一\n>\n> **漱石** 草枕'],
  [
    '{% blockquote A https://example.com/b 題 %}\n一\n{% endblockquote %}',
    '> 一\n>\n> **A** [題](https://example.com/b)',
  ],
  ['{% pullquote left %}\n一\n{% endpullquote %}', '> 一'],
  ['{% cq %}\n一\n{% endcq %}', '> 一'],
  ['{% centerquote %}一{% endcenterquote %}', '> 一'],
  [
    '{% linkgrid %}\n\n例 | https://example.com | 例の所 | a.png\n川 | /river/\n{% endlinkgrid %}',
    '- [例](https://example.com) 例の所\n- [川](/river/)',
  ],
  ['{% gp 2-1 %}\n![](a.png)\n![](b.png)\n{% endgp %}', '![](a.png)\n![](b.png)'],
  ['驚いた{% emoji confused %}。', '驚いた:confused:。'],
  ['{% raw %}{{ a }}{% endraw %}', '{{ a }}'],
  ['{% post_link 花見 %}', '[花見の日](花見.md)'],
  ["{% post_link 花見 'ここ' %}", '[ここ](花見.md)'],
  ['<a href="{% post_path 花見 %}">', '<a href="花見.md">'],
  ['{% asset_img 絵.png %}', '![](絵.png)'],
  ['{% asset_img 絵.png 題 %}', '![題](絵.png "題")'],
  ['{% img left /a.png 300 200 題 %}', '![題](/a.png "題")'],
  ['{% asset_img a.png "長い 題" "代わり" %}', '![代わり](a.png "長い 題")'],
  ['{% link 例 https://example.com %}', '[例](https://example.com)'],
  ['{% img left /a.png 300 200.5 %}', '![](/a.png)'],
  ['{% include_code 二つ lang:js from:1 to:1 a.js %}', '二つ\n\n```js:a.js\none\n```'],
  ['{% include_code lang:js from:2 to:3 a.js %}', '```js:a.js\ntwo\nthree\n```'],
  ['{% label primary@題 %}', '題'],
  ['@[toc](目次)\n\n文', '[toc]\n\n文'],
  [
    '{% tabs 名 %}\n<!-- tab 一つめ@home -->\n文\n<!-- endtab -->\n<!-- tab -->\n段\n<!-- endtab -->\n{% endtabs %}',
    '**一つめ**\n\n文\n\n**名 2**\n\n段\n',
  ],
  ['{% youtube abc %}', '\n\nhttps://www.youtube.com/watch?v=abc\n\n'],
  ['{% vimeo 1 %}', '\n\nhttps://vimeo.com/1\n\n'],
  ['{% iframe https://example.com 1 2 %}', '\n\n<iframe src="https://example.com"></iframe>\n\n'],
])('%s becomes %j', (before, after) => {
  const { text, notes } = translated(before);
  expect(text).toBe(after);
  expect(notes.every((note) => note.startsWith('changed translated'))).toBe(true);
});

test.each([
  '```\n{% youtube a %}\n```',
  '`{% raw %}`',
  'a {{ b }} 100%',
  '~~~\n{% img a.png %}\n~~~',
])('code, and text without a tag of Hexo, is unchanged: %j', (text) => {
  expect(translated(text)).toEqual({ text, notes: [] });
});

test.each([
  ['{% note warning %}\n大切\n{% endnote %}', ':::note warn\n大切\n:::'],
  ['{% note info 題 %}大切{% endnote %}', ':::note info\n**題**\n\n大切\n:::'],
  ['{% folding blue::題 %}\n中\n{% endfolding %}', ':::details 題\n中\n:::'],
  ['{% spoiler 答え %}中{% endspoiler %}', ':::details 答え\n中\n:::'],
  ['{% mermaid %}\ngraph TD;\n{% endmermaid %}', '```mermaid\ngraph TD;\n```'],
])('a box of a theme, %j, becomes %j', (source, markdown) => {
  const { text, notes } = translated(source);
  expect(text).toBe(markdown);
  expect(notes.every((note) => note.startsWith('changed translated'))).toBe(true);
});

test.each([
  ['{% gallery %}絵{% endgallery %}', '絵', 'gallery'],
  // Words that the embed does not show.
  [
    '{% youtube abc "海の歌" %}',
    '\n\nhttps://www.youtube.com/watch?v=abc\n\n<!-- {% youtube abc "海の歌" %} -->\n\n',
    '{% youtube abc "海の歌" %}',
  ],
  ['{% zoom /a.png 川の鷺 %}', '\n\n![](/a.png "川の鷺")\n\n', '{% zoom %}'],
  [
    '{% zoom /a.png 300 A boat, <b>at sea</b> 海 %}',
    '\n\n![](/a.png "A boat, at sea 海")\n\n',
    '{% zoom %}',
  ],
  ['{% card https://example.org/ A walk %}', '[A walk](https://example.org/)', '{% card %}'],
  ['{% button 例 です, https://example.org/ %}', '[例 です](https://example.org/)', '{% button %}'],
  ['{% chart a %}', '<!-- {% chart a %} -->', '{% chart %}'],
  ['{% post_link ない %}', 'ない', '{% post_link %}'],
])('of the unknown tag %j the picture, the link and the words stay', (source, text, tag) => {
  expect(translated(source)).toEqual({ text, notes: [`lost untranslated ${tag}`] });
});

test('thousands of unclosed tags take less than 3 seconds', () => {
  const start = performance.now();
  translated('{% quote '.repeat(5000) + '{% quote %}'.repeat(2000));
  expect(performance.now() - start).toBeLessThan(3000);
});
