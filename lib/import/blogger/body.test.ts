import { expect, test } from 'vitest';
import type { ImportedPost } from '../imported-post';
import { notesOf } from '../testing/blogs';
import { bloggerMarkdown } from './body';

const POST: ImportedPost = {
  ...{ id: '1', kind: 'post', title: '題', name: 'a', format: 'html', tags: [], draft: false },
  ...{ urls: ['/2021/06/a.html'], notes: [], comments: [], body: '' },
};

function convert(body: string, hasCopy = true) {
  const post = { ...POST, body, notes: [] };
  const markdown = bloggerMarkdown(post, {
    hosts: ['kawabe.blogspot.com'],
    hasCopy: () => hasCopy,
  });
  return { markdown, notes: notesOf(post) };
}

const BP = 'https://1.bp.blogspot.com/-x/y/AAA';

test.each([
  [
    'a picture leads to itself in full size',
    `<div class="separator" style="clear: both; text-align: center;"><a href="${BP}/s1600/a.png" imageanchor="1" style="margin-left: 1em;"><img border="0" src="${BP}/s320/a.png" /></a></div>`,
    `![](${BP}/s1600/a.png)\n`,
  ],
  [
    'a picture of former times, whose full size is a page',
    '<a href="http://2.bp.blogspot.com/_x/y/s1600-h/a.jpg"><img src="http://2.bp.blogspot.com/_x/y/s400/a.jpg" alt="橋" /></a>',
    '![橋](https://2.bp.blogspot.com/_x/y/s1600/a.jpg)\n',
  ],
  [
    'a picture without a file name',
    '<a href="https://blogger.googleusercontent.com/img/a/AVv=s1600"><img src="https://blogger.googleusercontent.com/img/a/AVv=w640-h480" /></a>',
    '![](https://blogger.googleusercontent.com/img/a/AVv=s1600)\n',
  ],
  [
    'a picture that links to something else',
    `<a href="https://example.com/"><img src="${BP}/s320/a.png" /></a>`,
    `[![](${BP}/s320/a.png)](https://example.com/)\n`,
  ],
  [
    'a caption, which is in a table',
    `<table class="tr-caption-container"><tbody><tr><td><a href="${BP}/s1600/a.png"><img src="${BP}/s320/a.png" /></a></td></tr><tr><td class="tr-caption">朝の橋</td></tr></tbody></table>`,
    `![](${BP}/s1600/a.png "朝の橋")\n`,
  ],
  ['a jump break', '<p>前</p><!--more--><a name="more"></a><p>後</p>', '前\n\n後\n'],
  ['line breaks of a post without tags', '一行\n二行\n\n<b>三</b>行', '一行\\\n二行\n\n**三**行\n'],
  [
    'a post that was written with <br />',
    '一行<br />\n二行<br />\n<br />\n三行',
    '一行\\\n二行\n\n三行\n',
  ],
  [
    'links to the blog on the domain of a country and on a phone',
    '<a href="http://kawabe.blogspot.jp/2021/05/b.html?m=1#more">前</a>',
    '[前](http://kawabe.blogspot.com/2021/05/b.html)\n',
  ],
  [
    'a link to another blog',
    '<a href="http://ishikawa.blogspot.jp/2021/05/b.html?m=1">石</a>',
    '[石](http://ishikawa.blogspot.jp/2021/05/b.html?m=1)\n',
  ],
  [
    'code for a highlighter',
    '<script type="syntaxhighlighter" class="brush: js"><![CDATA[\nif (a < b) c();\n]]></script>',
    '```js\nif (a < b) c();\n```\n',
  ],
  [
    'a video',
    '<div class="separator"><iframe class="BLOG_video_class" src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe></div>',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ\n',
  ],
])('%s', (_, html, markdown) => {
  expect(convert(html)).toEqual({ markdown, notes: [] });
});

test('a picture that stays on the servers of Google is named once', () => {
  const { notes } = convert(
    `<a href="${BP}/s1600/a.png"><img src="${BP}/s320/a.png" /></a>`,
    false,
  );
  expect(notes).toEqual([`lost pictureRemote ${BP}/s1600/a.png`]);
});
