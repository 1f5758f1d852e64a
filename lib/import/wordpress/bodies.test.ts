import { describe, expect, test } from 'vitest';
import { openWordpress } from '../kinds/wordpress';
import { exportFile, notesOf, readAll } from '../testing/blogs';
import { item, wxr } from '../testing/wordpress-export';

// The bodies have forms that are described in https://codex.wordpress.org/Shortcode_API, the source of wpautop and
// export.php (https://github.com/WordPress/WordPress/tree/master/wp-includes,
// …/wp-admin/includes/export.php) and
// https://developer.wordpress.org/block-editor/reference-guides/core-blocks/.
const picture = (id: string, name: string, parent = '1') =>
  item('', {
    'wp:post_id': id,
    'wp:post_type': 'attachment',
    'wp:post_parent': parent,
    'wp:attachment_url': `https://old.example.com/wp-content/uploads/${name}`,
  });

async function bodyOf(content: string, ...more: string[]) {
  const path = exportFile(wxr(item(content), ...more), 'export.xml');
  const [post] = await readAll(await openWordpress({ path, timeZone: 'Asia/Tokyo' }));
  if (!post) throw new Error('no entry');
  return { markdown: post.markdown, notes: notesOf(post) };
}

const CASES: readonly (readonly [
  what: string,
  content: string,
  markdown: string,
  ...notes: string[],
])[] = [
  [
    'line breaks stay, and empty lines separate paragraphs',
    '一行目\n二行目\n\n次の段落\r\n\r\n三つめ',
    '一行目\\\n二行目\n\n次の段落\n\n三つめ\n',
  ],
  [
    'an inline element over two lines',
    '<strong>太字\n続き</strong>と<em>斜体</em>',
    '**太字\\\n続き**と*斜体*\n',
  ],
  [
    'headings and lists between lines of text',
    '前\n<h2>見出し</h2>\n後\n<ul>\n<li>一</li>\n<li>二</li>\n</ul>\n終',
    '前\n\n## 見出し\n\n後\n\n- 一\n- 二\n\n終\n',
  ],
  [
    'preformatted text, whose line breaks stay',
    '<pre>a\n\n  b &lt;c&gt;\n</pre>',
    '```\na\n\n  b <c>\n```\n',
  ],
  [
    'a program in <pre>, which WP-Syntax took as it is',
    '前\n<pre lang="php"><?php\n\necho "<title>";\n</pre>\n後',
    '前\n\n```php\n<?php\n\necho "<title>";\n```\n\n後\n',
  ],
  ['a quotation of paragraphs', '<blockquote>一\n\n二</blockquote>', '> 一\n>\n> 二\n'],
  [
    'HTML comments, which readers did not see',
    '前<!-- 一 -->\n\n<!-- 二 -->\n<p>後</p><!--more-->',
    '前\n\n後\n',
    'lost untranslated <!-- 一 -->',
    'lost untranslated <!-- 二 -->',
  ],
  ['the comment <!--more-->, which is removed', '前\n\n<!--more 続きを読む-->\n\n後', '前\n\n後\n'],
  [
    'the pages of a post, which are joined',
    '前\n<!--nextpage-->\n後',
    '前\n\n後\n',
    'lost untranslated <!--nextpage-->',
  ],
  [
    'a caption of WordPress 3.4',
    '[caption id="attachment_5" align="aligncenter" width="300"]<a href="/big.jpg"><img src="/small.jpg" alt="猫" width="300" /></a> 寝る猫[/caption]',
    '[![猫](/small.jpg "寝る猫")](/big.jpg)\n',
  ],
  [
    'a caption of WordPress 3.0',
    '[caption id="" width="300" caption="寝る「猫」 &amp; 犬"]<img src="/small.jpg" alt="" />[/caption]',
    '![](/small.jpg "寝る「猫」 & 犬")\n',
  ],
  [
    'a caption with a link stays a figure',
    '[caption width="3"]<img src="/a.jpg" alt="" /> 写真: <a href="/x">出典</a>[/caption]',
    '<figure><img src="/a.jpg" alt=""><figcaption>写真: <a href="/x">出典</a></figcaption></figure>\n',
  ],
  [
    'the shortcode [embed] and a bare URL',
    '[embed width="400"]https://www.youtube.com/watch?v=abcdefghijk[/embed]\n\nhttps://vimeo.com/12345',
    'https://www.youtube.com/watch?v=abcdefghijk\n\nhttps://vimeo.com/12345\n',
  ],
  [
    'the shortcodes of Jetpack for videos',
    '[youtube https://www.youtube.com/watch?v=abcdefghijk&amp;w=320]\n[vimeo 12345]',
    'https://www.youtube.com/watch?v=abcdefghijk&w=320\n\nhttps://vimeo.com/12345\n',
  ],
  [
    'code with brackets and tags',
    '[sourcecode language="php" title="a"]\n<?php\n$a[0] = [gallery];\n\necho "<b>";\n[/sourcecode]',
    '```php\n<?php\n$a[0] = [gallery];\n\necho "<b>";\n```\n',
  ],
  [
    'code that the editor has escaped',
    '[code lang="js"]\nif (a &lt; b &amp;&amp; c) {}\n[/code]',
    '```js\nif (a < b && c) {}\n```\n',
  ],
  [
    'code in a shortcode with the name of its language',
    '[ruby]\nputs 1\n[/ruby]\n[pascal]\nbegin end.\n[/pascal]\n[c] を書く',
    '```ruby\nputs 1\n```\n\n```pascal\nbegin end.\n```\n\n[c] を書く\n',
  ],
  ['a code fence inside code', '[code]\n```js\nx\n```\n[/code]', '````\n```js\nx\n```\n````\n'],
  [
    'an escaped shortcode is text',
    '[[gallery]] と書くと [[caption]x[/caption]]',
    '[gallery] と書くと [caption]x[/caption]\n',
  ],
  [
    'an unknown shortcode, which becomes a comment and is reported',
    '[contact-form-7 id="12" title="問い合わせ"]',
    '<!-- [contact-form-7 id="12" title="問い合わせ"] -->\n',
    'lost untranslated [contact-form-7]',
  ],
  [
    'the text of an unknown shortcode, which stays',
    '前\n\n[box color="red"]枠の<b>中</b>[/box]',
    '前\n\n枠の**中** <!-- [box color="red"] -->\n',
    'lost untranslated [box]',
  ],
  [
    'a word in brackets that may be a shortcode',
    '[my-form]',
    '[my-form]\n',
    'lost untranslated [my-form]',
  ],
  [
    'Japanese text in brackets, which is not a shortcode',
    '［お知らせ］[メモ] 今日は[笑]',
    '［お知らせ］[メモ] 今日は[笑]\n',
  ],
  [
    'audio and video',
    '[audio src="/a.mp3"][/audio]\n\n[video width="640" mp4="/a.mp4"][/video]',
    '<audio src="/a.mp3" controls></audio>\n\n<video src="/a.mp4" controls></video>\n',
  ],
  [
    'the image of a smiley, which becomes text',
    '笑<img src="/wp-includes/images/smilies/icon_smile.gif" alt=":)" class="wp-smiley" />',
    '笑:)\n',
  ],
  [
    'no-break spaces, which are removed when a paragraph has no other text',
    '前\n\n&nbsp;\n\n後&nbsp;ろ',
    '前\n\n後&nbsp;ろ\n',
  ],
  [
    'Markdown characters in text',
    '1. これは文\n# 井桁 *星* _線_ snake_case `x` [a](b) <b>!</b>',
    '1\\. これは文\\\n\\# 井桁 \\*星\\* \\_線\\_ snake_case \\`x\\` \\[a](b) **!**\n',
  ],
  [
    'emphasis beside brackets',
    'これは<strong>「強調」</strong>です。<strong>注意：</strong>次',
    'これは**「強調」**です。**注意：**次\n',
  ],
  [
    'a table with a header row',
    '<table><thead><tr><th>名</th><th align="right">値</th></tr></thead><tbody><tr><td>a|b</td><td>1</td></tr></tbody></table>',
    '| 名 | 値 |\n| --- | --: |\n| a\\|b | 1 |\n',
  ],
  [
    'a table with merged cells, which stays HTML',
    '<table><tr><th colspan="2">名</th></tr><tr><td>a</td><td>b</td></tr></table>',
    '<table><tbody><tr><th colspan="2">名</th></tr><tr><td>a</td><td>b</td></tr></tbody></table>\n',
  ],
  [
    'an <iframe> of YouTube, which becomes its URL',
    '<iframe width="560" height="315" src="https://www.youtube.com/embed/abcdefghijk" frameborder="0"></iframe>',
    'https://www.youtube.com/watch?v=abcdefghijk\n',
  ],
  [
    'an inline script, which is removed and reported',
    '前<script>alert(1)</script>後',
    '前後\n',
    'lost untranslated <script>',
  ],
  [
    'ruby and subscripts, which stay HTML',
    '<ruby>漢<rt>かん</rt></ruby>字とH<sub>2</sub>O',
    '<ruby>漢<rt>かん</rt></ruby>字とH<sub>2</sub>O\n',
  ],
];

describe('a body of the classic editor', () => {
  test.each(CASES)('%s', async (_, content, markdown, ...notes) => {
    expect(await bodyOf(content)).toEqual({ markdown, notes });
  });

  test('a gallery has the images of its ids in that order, or else those of the post', async () => {
    const pictures = [picture('8', 'b.jpg'), picture('7', '2020/01/a.jpg'), picture('9', 'c.pdf')];
    const uploads = 'https://old.example.com/wp-content/uploads';
    expect(await bodyOf('[gallery ids="7,8,99"]', ...pictures)).toEqual({
      markdown: `![](${uploads}/2020/01/a.jpg)\n![](${uploads}/b.jpg)\n`,
      notes: ['lost untranslated [gallery] 99'],
    });
    expect((await bodyOf('前\n[gallery link="file"]\n後', ...pictures)).markdown).toBe(
      `前\n\n![](${uploads}/b.jpg)\n![](${uploads}/2020/01/a.jpg)\n\n後\n`,
    );
  });

  test('a text with ]]>, which needs two CDATA sections, is read as a whole', async () => {
    expect((await bodyOf('a]]>b')).markdown).toBe('a]]>b\n');
  });
});
