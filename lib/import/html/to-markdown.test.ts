import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../markdown/render';
import { seeded } from '../../testing/seeded';
import { plainHtml, randomHtml } from '../testing/random-html';
import { htmlToMarkdown } from './to-markdown';

/** Returns the text that a reader sees, without whitespace. Uses only parse5, not the code under test. */
function visible(html: string): string {
  const words = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if ('value' in node) return node.value;
    if (/^(?:script|style|template|#comment)$/.test(node.nodeName)) return '';
    return 'childNodes' in node ? node.childNodes.map(words).join('') : '';
  };
  return parseFragment(html).childNodes.map(words).join('').replace(/\s+/g, '');
}

async function rendered(markdown: string): Promise<string> {
  return (await renderMarkdown(markdown, { file: 'x.md', bodyLine: 1 })).html;
}

describe('HTML becomes Markdown', () => {
  test.each([
    ['prices', '<p>$100から$200</p>', '$100から$200\n'],
    ['text that would be read as a formula', '<p>$x$と$5</p>', '\\$x\\$と\\$5\n'],
    ['what looks like ruby', '<p>{漢字|かんじ}と{a|b}</p>', '\\{漢字|かんじ}と{a|b}\n'],
    [
      'what looks like a box',
      '<p>:::message</p><p>文</p><p>:::</p>',
      '\\:::message\n\n文\n\n\\:::\n',
    ],
    ['a heading with a # at its end', '<h2>C #</h2>', '## C \\#\n'],
    [
      'a picture after an exclamation mark',
      '<p>ほら!<img src="/a.jpg" alt="絵"></p>',
      'ほら\\!![絵](/a.jpg)\n',
    ],
    ['a link after an exclamation mark', '<p>ほら!<a href="/a">次</a></p>', 'ほら\\![次](/a)\n'],
    ['a URL with spaces and parentheses', '<a href="/a (1).html">次</a>', '[次](</a (1).html>)\n'],
    [
      'a link whose text is its URL',
      '<p>見る: <a href="https://example.com/">https://example.com/</a></p>',
      '見る: <https://example.com/>\n',
    ],
    [
      'a link alone in its paragraph, which must not become a card',
      '<p><a href="https://example.com/">https://example.com/</a></p>',
      '[https://example.com/](https://example.com/)\n',
    ],
    [
      'a javascript: URL, which is removed',
      '<p><a href="javascript:alert(1)">押す</a></p>',
      '押す\n',
    ],
    [
      'emphasis that begins and ends with brackets',
      '<p><b>（太）</b>a<i>（斜）</i>b</p>',
      '**（太）**a*（斜）*b\n',
    ],
    [
      'emphasis that cannot be written with asterisks',
      '<p>a<b>(太)</b>b <b>(太)</b></p>',
      'a<b>(太)</b>b **(太)**\n',
    ],
    ['strong text directly before emphasis', '<p><b>太</b><i>斜</i></p>', '<b>太</b>*斜*\n'],
    ['two adjacent lists', '<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n<!-- -->\n\n- b\n'],
    [
      'a nested list outside of a list item',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      '- a\n  - b\n',
    ],
    [
      'a list numbered by letters, which stays HTML',
      '<ol type="a"><li>x</li></ol>',
      '<ol type="a"><li>x</li></ol>\n',
    ],
    [
      'a list that starts at 7 and contains paragraphs',
      '<ol start="7"><li><p>a</p><p>b</p></li><li>c</li></ol>',
      '7. a\n\n   b\n\n8. c\n',
    ],
    [
      'a task list',
      '<ul><li><input type="checkbox" checked> 済</li><li><input type="checkbox"> 未</li></ul>',
      '- [x] 済\n- [ ] 未\n',
    ],
    ['two line breaks, which separate paragraphs', '一<br><br>二<br>三<br>', '一\n\n二\\\n三\n'],
    [
      'a line break in a heading and in a cell',
      '<h2>一<br>二</h2><table><tr><th>a</th></tr><tr><td>一<br>二</td></tr></table>',
      '## 一<br>二\n\n| a |\n| --- |\n| 一<br>二 |\n',
    ],
    [
      'code with backticks',
      '<p><code>a `b` c</code> と <code>`</code></p>',
      '``a `b` c`` と `` ` ``\n',
    ],
    [
      'a code block with a language',
      '<pre><code class="hljs language-ts">a\n\nb</code></pre>',
      '```ts\na\n\nb\n```\n',
    ],
    [
      'a code block whose only class is its language',
      '<pre><code class="hljs python">a</code></pre><pre><code class="box">b</code></pre>',
      '```python\na\n```\n\n```\nb\n```\n',
    ],
    [
      'a code block whose language is in lang, which may be that of its words',
      '<pre lang="Ruby">a</pre><pre lang="ja">いろは</pre>',
      '```ruby\na\n```\n\n```\nいろは\n```\n',
    ],
    [
      'nested <div> elements, which are removed',
      '<div class="a"><div><p>一</p>二<span><b>三</b></span></div></div>',
      '一\n\n二**三**\n',
    ],
    ['a heading inside a <span>', '<span><h2>題</h2>文</span>', '## 題\n\n文\n'],
    [
      'an id that a link points to, and one without a link',
      '<p><a href="#n">下</a></p><p id="n">此処</p><p id="m">他</p>',
      '[下](#n)\n\n<a id="n"></a>此処\n\n他\n',
    ],
    [
      'links that lead to each other, as the notes of a word processor do',
      '<p>文<a href="#n1" name="r1">[1]</a></p><p><a href="#r1" name="n1">[1]</a> 注</p>',
      '<p>文<a href="#n1" id="r1">[1]</a></p>\n\n<p><a href="#r1" id="n1">[1]</a> 注</p>\n',
    ],
    [
      'an <object>, with the names of its parameters',
      '<object><param name="movie" value="https://www.youtube.com/v/dQw4w9WgXcQ"></object>',
      '<object><param value="https://www.youtube.com/v/dQw4w9WgXcQ" name="movie"></object>\n',
    ],
    [
      'a frame of Embedly',
      '<iframe src="https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fa.example%2F1&amp;url=https%3A%2F%2Fvimeo.com%2F1"></iframe>',
      'https://vimeo.com/1\n',
    ],
    [
      'a lazily loaded image with a copy in <noscript>',
      '<img src="data:image/gif;base64,R0" data-src="/a.jpg" alt="絵"><noscript><img src="/a.jpg" alt="絵"></noscript>',
      '![絵](/a.jpg)\n',
    ],
    [
      'an image title that only repeats the file name',
      '<img src="/DSC_1.jpg" title="DSC_1" alt=""><img src="/b.jpg" title="説明" alt="">',
      '![](/DSC_1.jpg)![](/b.jpg "説明")\n',
    ],
    [
      'text that looks like character references',
      '<p>&amp;amp; &amp;copy &lt;p&gt; AT&amp;T</p>',
      '&amp;amp; &copy \\<p> AT&T\n',
    ],
    [
      'an embedded post of X, which stays HTML',
      '<blockquote class="twitter-tweet"><p>言葉</p>— 人 <a href="https://twitter.com/a/status/1">日</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
      '<blockquote class="twitter-tweet"><p>言葉</p>— 人 <a href="https://twitter.com/a/status/1">日</a></blockquote>\n',
    ],
    [
      'the script of a Gist, which stays HTML',
      '<script src="https://gist.github.com/a/1234567890abcdef1234.js"></script>',
      '<script src="https://gist.github.com/a/1234567890abcdef1234.js"></script>\n',
    ],
    [
      'the script of a presentation, which stays HTML',
      '<script class="speakerdeck-embed" data-id="0123456789abcdef" src="//speakerdeck.com/assets/embed.js"></script>',
      '<script class="speakerdeck-embed" data-id="0123456789abcdef" src="//speakerdeck.com/assets/embed.js"></script>\n',
    ],
    [
      'the title of an <iframe>, which a comment keeps',
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="A -- song"></iframe>',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ\n\n<!-- A -- song -->\n',
    ],
    [
      'the title of an <iframe> that its site writes into each',
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="YouTube video player"></iframe>',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ\n',
    ],
    [
      'the title of a link whose text is its URL',
      '<p>文<a href="https://a.example/" title="題">https://a.example/</a></p>',
      '文[https://a.example/](https://a.example/ "題")\n',
    ],
    [
      'the title of a picture with a caption, which a comment keeps',
      '<figure><img src="/a.png" alt="" title="夜"><figcaption>朝</figcaption></figure><figure><img src="/b.png" alt="" title="a sea"><figcaption>A sea.</figcaption></figure>',
      '![](/a.png "朝")\n\n<!-- 夜 -->\n\n![](/b.png "A sea.")\n',
    ],
    [
      'the source of a quotation, which a comment keeps',
      '<blockquote cite="https://a.example/1" title="題"><p>文</p></blockquote>',
      '> 文\n>\n> <!-- https://a.example/1 題 -->\n',
    ],
    [
      'the source of a quotation with a link to it',
      '<blockquote cite="https://a.example/1" title="題"><p>文</p><cite><a href="https://a.example/1">題</a></cite></blockquote>',
      '> 文\n>\n> <cite>[題](https://a.example/1)</cite>\n',
    ],
    [
      'the <iframe> of an unknown site, which stays HTML',
      '<iframe src="https://unknown.example/x"></iframe>',
      '<iframe src="https://unknown.example/x"></iframe>\n',
    ],
    [
      'footnotes of Pandoc',
      '<p>a<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a></p><section class="footnotes"><hr><ol><li id="fn1"><p>b<a href="#fnref1">↩︎</a></p></li></ol></section>',
      'a[^1]\n\n[^1]: b\n',
    ],
    [
      'footnotes of kramdown',
      '<p>a<sup id="fnref:x"><a href="#fn:x" class="footnote">1</a></sup></p><div class="footnotes"><ol><li id="fn:x"><p>b <a href="#fnref:x" class="reversefootnote">&#8617;</a></p></li></ol></div>',
      'a[^1]\n\n[^1]: b\n',
    ],
    [
      'a link around blocks',
      '<p>前</p><a href="/x"><div><h4>題</h4></div></a>',
      '前\n\n<div><a href="/x"><div><h4>題</h4></div></a></div>\n',
    ],
    [
      '<div> elements in list items and block quotes',
      '<ul><li><div>a</div></li></ul><blockquote><div>b</div></blockquote>',
      '- a\n\n> b\n',
    ],
    ['HTML without text', ' \n<p>&nbsp;</p><!-- x -->', ''],
  ])('%s', (_, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });

  test('comments of the author are reported, and not those of editors', () => {
    const lost: string[] = [];
    htmlToMarkdown(
      '<p>a<!-- ask\n Bob -->b<!--more--></p><!-- wp:html --><!--[if gte mso 9]>x<![endif]--><!-- .entry -->',
      (name) => lost.push(name),
    );
    expect(lost).toEqual(['<!-- ask Bob -->']);
  });

  test('elements and styles that Markdown does not have are reported', () => {
    const lost: string[] = [];
    htmlToMarkdown(
      '<!doctype html><a href="#a"></a><a href="/b" title="題"></a><span title="注">語</span><i title="語">語</i><style>p { color: red }</style><font color="red">赤</font><script>x()</script><svg></svg><p style="text-align: center">中<!DOCTYPE a "b"></p>',
      (name) => lost.push(name),
    );
    expect(lost).toEqual([
      '<!DOCTYPE a "b">',
      '<a href="/b">',
      'title="題"',
      'title="注"',
      '<style>',
      '<font>',
      '<script>',
      '<svg>',
      'style="text-align"',
    ]);
  });
});

describe('the Markdown, rendered as a post, shows the same text as the HTML', () => {
  test.each(Array.from({ length: 15 }, (_, index) => index))(
    'of random HTML, part %i',
    async (part) => {
      for (let seed = part * 20; seed < part * 20 + 20; seed++) {
        const html = randomHtml(seeded(seed));
        expect(visible(await rendered(htmlToMarkdown(html))), `seed ${seed}`).toBe(visible(html));
      }
    },
    60_000,
  );

  test('of random HTML with Markdown characters at the start of lines', async () => {
    for (let seed = 0; seed < 300; seed++) {
      const html = plainHtml(seeded(seed));
      expect(visible(await rendered(htmlToMarkdown(html))), `seed ${seed}`).toBe(visible(html));
    }
  }, 60_000);
});
