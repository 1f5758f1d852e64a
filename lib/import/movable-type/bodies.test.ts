import { describe, expect, test } from 'vitest';
import { openMovableType } from '../kinds/movable-type';
import { exportFile, notesOf, readAll } from '../testing/blogs';
import { entry, nativeEntry } from '../testing/movable-type-export';

async function bodyOf(content: string) {
  const [read] = await readAll(
    await openMovableType({ path: exportFile(content), timeZone: 'Asia/Tokyo' }),
  );
  if (!read) throw new Error('no entry');
  return { markdown: read.markdown, notes: notesOf(read) };
}

type Case = readonly [what: string, content: string, markdown: string, ...notes: string[]];

// The values of CONVERT BREAKS:
// https://movabletype.org/documentation/appendices/import-export-format.html.
const FORMS: readonly Case[] = [
  [
    'line breaks become hard breaks',
    nativeEntry('一行目\n二行目\n\n<b>次</b>'),
    '一行目\\\n二行目\n\n**次**\n',
  ],
  ['CONVERT BREAKS: 0 means HTML', nativeEntry('<p>一\n二</p>', ['CONVERT BREAKS: 0']), '一 二\n'],
  [
    'CONVERT BREAKS: richtext means HTML',
    nativeEntry('<p>一</p>', ['CONVERT BREAKS: richtext']),
    '一\n',
  ],
  [
    'Markdown is unchanged',
    nativeEntry('# 題\n\n* a *b*\n\n    code', ['CONVERT BREAKS: markdown_with_smartypants']),
    '# 題\n\n* a *b*\n\n    code\n',
  ],
  [
    'Textile is unchanged and is reported',
    nativeEntry('h2. 題\n\n*太い*', ['CONVERT BREAKS: textile_2']),
    'h2. 題\n\n*太い*\n',
    'lost untranslated CONVERT BREAKS: textile / wiki',
  ],
];

// The HTML that Hatena Blog generates, as seen in its pages and exports.
const HATENA_HTML: readonly Case[] = [
  [
    'links to keywords become plain text',
    entry(
      '<p><a class="keyword" href="http://d.hatena.ne.jp/keyword/%C7%AD">猫</a>の<a class="okeyword" href="#">犬</a></p>',
    ),
    '猫の犬\n',
  ],
  [
    'footnotes',
    entry(
      '<p>本文<span class="footnote"><a href="#f-1a2b3c" name="fn-1a2b3c" title="注の*言葉">*1</a></span>。</p><div class="footnote">\n<p class="footnote"><a href="#fn-1a2b3c" name="f-1a2b3c" class="footnote-number">*1</a><span class="footnote-delimiter">:</span><span class="footnote-text">注の*<b>言葉</b></span></p>\n</div>',
    ),
    '本文[^1]。\n\n[^1]: 注の\\*<b>言葉</b>\n',
  ],
  [
    'footnotes without a list below the text',
    entry(
      '<p>本文<span class="footnote"><a href="#f1" name="fn1" title="注 &amp; &lt;b&gt;">*1</a></span></p>',
    ),
    '本文[^1]\n\n[^1]: 注 & \\<b>\n',
  ],
  [
    'preview cards',
    entry(
      '<p><iframe src="https://hatenablog-parts.com/embed?url=https%3A%2F%2Fexample.com%2Fa%3Fb%3D1" title="題" class="embed-card embed-webcard" scrolling="no" frameborder="0"></iframe><cite class="hatena-citation"><a href="https://example.com/a?b=1">example.com</a></cite></p>',
    ),
    'https://example.com/a?b=1\n\n<!-- 題 -->\n',
  ],
  [
    'videos',
    entry(
      '<p><iframe width="560" height="315" src="https://www.youtube.com/embed/abcdefghijk?feature=oembed" frameborder="0" allowfullscreen></iframe><br><a href="https://www.youtube.com/watch?v=abcdefghijk">www.youtube.com</a></p>',
    ),
    'https://www.youtube.com/watch?v=abcdefghijk\n\n[www.youtube.com](https://www.youtube.com/watch?v=abcdefghijk)\n',
  ],
  [
    'highlighted code',
    entry(
      '<pre class="code lang-ruby" data-lang="ruby" data-unlink><span class="synPreProc">def</span> <span class="synIdentifier">x</span>\n  &quot;<span class="synConstant">a</span>&quot;\n\n<span class="synPreProc">end</span>\n</pre>',
    ),
    '```ruby\ndef x\n  "a"\n\nend\n```\n',
  ],
  [
    'code without a language',
    entry('<pre class="code" data-lang="" data-unlink>$ ls\n</pre>'),
    '```\n$ ls\n```\n',
  ],
  [
    'the table of contents keeps its place',
    entry(
      '<ul class="table-of-contents">\n<li><a href="#a">a</a><ul><li><a href="#b">b</a></li></ul></li>\n</ul><h3 id="a">a</h3>',
    ),
    '[toc]\n\n### a\n',
  ],
  [
    'images of Fotolife',
    entry(
      '<p><span itemscope itemtype="http://schema.org/Photograph"><img src="https://cdn-ak.f.st-hatena.com/images/fotolife/w/writer/20200102/20200102123456.jpg" alt="f:id:writer:20200102123456j:plain" title="f:id:writer:20200102123456j:plain" class="hatena-fotolife" itemprop="image"></span></p>',
    ),
    '![](https://cdn-ak.f.st-hatena.com/images/fotolife/w/writer/20200102/20200102123456.jpg)\n',
  ],
  [
    'images with a caption',
    entry(
      '<figure class="figure-image figure-image-fotolife mceNonEditable" title="寝る猫"><p><img src="/a.jpg" alt="f:id:w:20200102123456j:plain" title="" class="hatena-fotolife" itemprop="image"></p><figcaption class="mceEditable">寝る猫</figcaption></figure>',
    ),
    '![](/a.jpg "寝る猫")\n',
  ],
  [
    'formulas',
    entry(
      '<p><img src="https://chart.apis.google.com/chart?cht=tx&chl=x%5E2%2By" alt="x^2+y" class="tex"/>です</p>',
    ),
    '$`x^2+y`$です\n',
  ],
  [
    'a quotation with its source',
    entry(
      '<blockquote cite="https://example.com/" title="題"><p>言葉</p><cite><a href="https://example.com/">題</a></cite></blockquote>',
    ),
    '> 言葉\n>\n> <cite>[題](https://example.com/)</cite>\n',
  ],
  [
    'sections and empty paragraphs',
    entry('<div class="section"><h3>題</h3><p></p><p><br></p><p>一<br />\n二</p></div>'),
    '### 題\n\n一\\\n二\n',
  ],
];

// Hatena notation: https://help.hatenablog.com/entry/text-hatena-list.
const NOTATION: readonly Case[] = [
  [
    'headings, and lines that each become a paragraph',
    entry('*大\n本文\n次の行\n\n**中\n***小\n*1234567890*時刻\n*[日記]題'),
    '### 大\n\n本文\n\n次の行\n\n#### 中\n\n##### 小\n\n### 時刻\n\n### [日記]題\n',
  ],
  [
    'lists',
    entry('*題\n-a\n--b\n---c\n-d\n+1\n++2\n'),
    '### 題\n\n- a\n  - b\n    - c\n- d\n\n1. 1\n   1. 2\n',
  ],
  [
    'a definition list',
    entry('*題\n:HTML:言語\n:CSS:[http://example.com/:title=見た目]'),
    '### 題\n\n<dl><dt>HTML</dt><dd>言語</dd><dt>CSS</dt><dd><a href="http://example.com/">見た目</a></dd></dl>\n',
  ],
  [
    'tables',
    entry('*題\n|*名|*値|\n|a|[http://example.com/?a|b:title=c]|'),
    '### 題\n\n| 名 | 値 |\n| --- | --- |\n| a | [c](http://example.com/?a\\|b) |\n',
  ],
  [
    'nested quotations with a source',
    entry('>https://example.com/:title=源>\n外\n>>\n内\n<<\n<<\n後'),
    '> 外\n>\n> > 内\n>\n> <cite>[源](https://example.com/)</cite>\n\n後\n',
  ],
  [
    'code that contains notation',
    entry('>|ruby|\n*x ((y)) [http://z:title]\n\n  |<\n||<\n>|\n<b>太</b> 字\n|<\n>||\n&lt;\n||<'),
    '```ruby\n*x ((y)) [http://z:title]\n\n  |<\n```\n\n<pre><b>太</b> 字</pre>\n\n```\n&lt;\n```\n',
  ],
  [
    'footnotes, and double parentheses that are ordinary text',
    entry('a((b[http://example.com/:title=c]))d)((e))(f((g(h)i))'),
    'a[^1]d((e))f[^2]\n\n[^1]: b[c](http://example.com/)\n\n[^2]: g(h)i\n',
  ],
  [
    'images',
    entry(
      '[f:id:writer:20200102123456p:plain]\n[f:id:writer:20200102123456j:image:w200:left]\n[f:id:writer:20200102123456g:plain:title=動く猫]',
    ),
    '![](https://cdn-ak.f.st-hatena.com/images/fotolife/w/writer/20200102/20200102123456.png)\n\n![](https://cdn-ak.f.st-hatena.com/images/fotolife/w/writer/20200102/20200102123456.jpg)\n\n![](https://cdn-ak.f.st-hatena.com/images/fotolife/w/writer/20200102/20200102123456.gif "動く猫")\n',
  ],
  [
    'links with a picture',
    entry(
      '[https://example.com/a:image=https://example.com/b.png:w200] [https://example.com/c.png:image]',
    ),
    '[![](https://example.com/b.png)](https://example.com/a) [![](https://example.com/c.png)](https://example.com/c.png)\n',
  ],
  [
    'links',
    entry(
      '[https://example.com/a:title]と[https://example.com/b:title=題:名]と[https://example.com/c]とhttps://example.com/d とhttps://example.com/e:titleです((注))',
    ),
    '<https://example.com/a>と[題:名](https://example.com/b)と<https://example.com/c>と<https://example.com/d> と<https://example.com/e>です[^1]\n\n[^1]: 注\n',
  ],
  [
    'cards, videos and products',
    entry(
      '[https://example.com/a:embed:cite]\n[https://www.youtube.com/watch?v=abcdefghijk:embed]\n[youtube:abcdefghijk]\n[niconico:sm9]\n[asin:4774167533:detail]\n[asin:4774167533:title]',
    ),
    'https://example.com/a\n\nhttps://www.youtube.com/watch?v=abcdefghijk\n\nhttps://www.youtube.com/watch?v=abcdefghijk\n\nhttps://www.nicovideo.jp/watch/sm9\n\nhttps://www.amazon.co.jp/dp/4774167533\n\n[https://www.amazon.co.jp/dp/4774167533](https://www.amazon.co.jp/dp/4774167533)\n',
  ],
  [
    'formulas, keywords, user names, and brackets that are ordinary text',
    entry('[tex:x^2_i]と[[猫]]とid:writer と[]*a((b))[]と[メモ]'),
    '$`x^2_i`$と猫と[id:writer](https://profile.hatena.ne.jp/writer/) と\\*a((b))と[メモ]\n',
  ],
  [
    'notation of Hatena Diary without brackets, and footnotes side by side',
    entry(
      '*題\nf:id:writer:20200102123456p:image\nISBN:4000061917:detail\nid:writer:detail と((一))((二))',
    ),
    '### 題\n\n![](https://cdn-ak.f.st-hatena.com/images/fotolife/w/writer/20200102/20200102123456.png)\n\nhttps://www.amazon.co.jp/dp/4000061917\n\n[id:writer](https://profile.hatena.ne.jp/writer/) と[^1][^2]\n\n[^1]: 一\n\n[^2]: 二\n',
  ],
  [
    'formulas on several lines, inside HTML, and in TeX that this blog cannot read',
    entry(
      '*題\n><div>\n[tex:\na \\[b\\]\n]</div><\n<dl><dt>一</dt><dd>[tex:x_1]</dd></dl>\n[tex:\\own{x}]',
    ),
    '### 題\n\n$`a [b]`$\n\n<dl><dt>一</dt><dd><code>x_1</code></dd></dl>\n\n`\\own{x}`\n',
    'lost untranslated [tex:\\own{x}]',
  ],
  [
    'HTML, lines without paragraphs, a “read more” line and a comment',
    entry(
      '*題\n<b>太</b>い&amp;\n><div class="x">\n中\n</div><\n====\n[:contents]\n<!--\n隠す\n-->終',
    ),
    '### 題\n\n**太**い&\n\n中\n\n[toc]\n\n終\n',
    'lost untranslated <!-- 隠す -->',
  ],
  [
    'Markdown that contains notation',
    entry(
      '## 題\n\n本文((注))と[https://example.com/:title=題]、[f:id:writer:20200102123456j:plain]\n\n[https://example.com/:embed:cite]\n\n[:contents]\n\n```\n((x)) [tex:y]\n```\n',
      ['CONVERT BREAKS: markdown'],
    ),
    '## 題\n\n本文[^1]と[題](https://example.com/)、![](https://cdn-ak.f.st-hatena.com/images/fotolife/w/writer/20200102/20200102123456.jpg)\n\nhttps://example.com/\n\n\n[toc]\n\n\n```\n((x)) [tex:y]\n```\n\n[^1]: 注\n',
  ],
];

describe('a body of Movable Type', () => {
  test.each(FORMS)('%s', async (_, content, markdown, ...notes) => {
    expect(await bodyOf(content)).toEqual({ markdown, notes });
  });
});

describe('a body of Hatena Blog in HTML', () => {
  test.each(HATENA_HTML)('%s', async (_, content, markdown, ...notes) => {
    expect(await bodyOf(content)).toEqual({ markdown, notes });
  });
});

describe('a body of Hatena Blog in Hatena notation', () => {
  test.each(NOTATION)('%s', async (_, content, markdown, ...notes) => {
    expect(await bodyOf(content)).toEqual({ markdown, notes });
  });
});
