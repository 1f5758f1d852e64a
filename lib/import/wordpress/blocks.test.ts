import { describe, expect, test } from 'vitest';
import { openWordpress } from '../kinds/wordpress';
import { exportFile, notesOf, readAll } from '../testing/blogs';
import { cdata, item, wxr } from '../testing/wordpress-export';

// Blocks as the editor saves them:
// https://developer.wordpress.org/block-editor/reference-guides/core-blocks/ and the `save`
// functions of https://github.com/WordPress/gutenberg/tree/trunk/packages/block-library/src.
async function bodyOf(content: string, inside = '', ...more: string[]) {
  const path = exportFile(wxr(item(content, {}, inside), ...more), 'export.xml');
  const entries = await readAll(await openWordpress({ path, timeZone: 'Asia/Tokyo' }));
  const [post] = entries;
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
    'paragraphs',
    '<!-- wp:paragraph {"align":"center"} -->\n<p class="has-text-align-center">一<br>二</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n<p>三</p>\n<!-- /wp:paragraph -->',
    '一\\\n二\n\n三\n',
  ],
  [
    'a heading with an id that is linked',
    '<!-- wp:paragraph --><p><a href="#x">下へ</a></p><!-- /wp:paragraph --><!-- wp:heading --><h2 class="wp-block-heading" id="x">見出し</h2><!-- /wp:heading -->',
    '[下へ](#x)\n\n## <a id="x"></a>見出し\n',
  ],
  [
    'nested lists',
    '<!-- wp:list --><ul><!-- wp:list-item --><li>一<!-- wp:list {"ordered":true} --><ol><!-- wp:list-item --><li>い</li><!-- /wp:list-item --></ol><!-- /wp:list --></li><!-- /wp:list-item --><!-- wp:list-item --><li>二</li><!-- /wp:list-item --></ul><!-- /wp:list -->',
    '- 一\n  1. い\n- 二\n',
  ],
  [
    'a quotation with its source',
    '<!-- wp:quote --><blockquote class="wp-block-quote"><!-- wp:paragraph --><p>言葉</p><!-- /wp:paragraph --><cite>誰か</cite></blockquote><!-- /wp:quote -->',
    '> 言葉\n>\n> <cite>誰か</cite>\n',
  ],
  [
    'code with brackets that the editor escapes',
    '<!-- wp:code {"language":"js"} --><pre class="wp-block-code"><code lang="js" class="language-js">a &lt; b;\n\n&#91;gallery]</code></pre><!-- /wp:code -->',
    '```js\na < b;\n\n[gallery]\n```\n',
  ],
  [
    'an image with a caption and a link',
    '<!-- wp:image {"id":5} --><figure class="wp-block-image size-large"><a href="https://x.example/"><img src="/a-1024x768.jpg" alt="絵" class="wp-image-5"/></a><figcaption class="wp-element-caption">説明</figcaption></figure><!-- /wp:image -->',
    '[![絵](/a-1024x768.jpg "説明")](https://x.example/)\n',
  ],
  [
    'a gallery of images',
    '<!-- wp:gallery --><figure class="wp-block-gallery"><!-- wp:image --><figure class="wp-block-image"><img src="/a.jpg" alt=""/></figure><!-- /wp:image --><!-- wp:image --><figure class="wp-block-image"><img src="/b.jpg" alt=""/><figcaption>乙</figcaption></figure><!-- /wp:image --><figcaption class="blocks-gallery-caption">全体</figcaption></figure><!-- /wp:gallery -->',
    '![](/a.jpg)\n![](/b.jpg "乙")\n\n全体\n',
  ],
  [
    'a gallery of WordPress 5.0',
    '<!-- wp:gallery --><ul class="wp-block-gallery"><li class="blocks-gallery-item"><figure><img src="/a.jpg" alt=""/></figure></li><li class="blocks-gallery-item"><figure><img src="/b.jpg" alt=""/></figure></li></ul><!-- /wp:gallery -->',
    '![](/a.jpg)\n![](/b.jpg)\n',
  ],
  [
    'an embed',
    '<!-- wp:embed {"url":"https://www.youtube.com/watch?v=abcdefghijk","type":"video"} --><figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=abcdefghijk\n</div><figcaption>動画</figcaption></figure><!-- /wp:embed -->',
    'https://www.youtube.com/watch?v=abcdefghijk\n\n動画\n',
  ],
  [
    'a table with a caption',
    '<!-- wp:table --><figure class="wp-block-table"><table><thead><tr><th>a</th><th class="has-text-align-right" data-align="right">b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table><figcaption>表1</figcaption></figure><!-- /wp:table -->',
    '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n表1\n',
  ],
  [
    'columns, groups and a separator',
    '<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><!-- wp:paragraph --><p>左</p><!-- /wp:paragraph --></div><!-- /wp:column --><!-- wp:column --><div class="wp-block-column"><p>右</p></div><!-- /wp:column --></div><!-- /wp:columns --><!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator --><!-- wp:spacer --><div style="height:100px" aria-hidden="true" class="wp-block-spacer"></div><!-- /wp:spacer -->',
    '左\n\n右\n\n---\n',
  ],
  [
    'a button and a file',
    '<!-- wp:buttons --><div class="wp-block-buttons"><!-- wp:button --><div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="/x">押す</a></div><!-- /wp:button --></div><!-- /wp:buttons --><!-- wp:file --><div class="wp-block-file"><a href="/a.pdf">資料</a><a href="/a.pdf" class="wp-block-file__button" download>ダウンロード</a></div><!-- /wp:file -->',
    '[押す](/x)\n\n[資料](/a.pdf)[ダウンロード](/a.pdf)\n',
  ],
  [
    'details',
    '<!-- wp:details --><details class="wp-block-details"><summary>開く</summary><!-- wp:paragraph --><p>中身</p><!-- /wp:paragraph --></details><!-- /wp:details -->',
    '<details>\n<summary>開く</summary>\n\n中身\n\n</details>\n',
  ],
  [
    'a verse, whose line breaks stay',
    '<!-- wp:verse --><pre class="wp-block-verse">春は\n  <em>あけぼの</em></pre><!-- /wp:verse -->',
    '<pre>春は\n  <em>あけぼの</em></pre>\n',
  ],
  [
    'the “read more” block, which is removed',
    '<!-- wp:paragraph --><p>前</p><!-- /wp:paragraph --><!-- wp:more --><!--more--><!-- /wp:more --><!-- wp:paragraph --><p>後</p><!-- /wp:paragraph -->',
    '前\n\n後\n',
  ],
  [
    'a block that the server renders, which is reported',
    '<!-- wp:paragraph --><p>前</p><!-- /wp:paragraph --><!-- wp:latest-posts {"postsToShow":3} /-->',
    '前\n',
    'lost untranslated wp:latest-posts',
  ],
  [
    'text between blocks',
    '一行目\n二行目\n\n<!-- wp:paragraph --><p>後</p><!-- /wp:paragraph -->',
    '一行目\\\n二行目\n\n後\n',
  ],
  [
    'a shortcode block',
    '<!-- wp:shortcode -->[caption width="3"]<img src="/a.jpg" alt="" /> 説明[/caption]<!-- /wp:shortcode -->',
    '![](/a.jpg "説明")\n',
  ],
  [
    'a cover with its image',
    '<!-- wp:cover --><div class="wp-block-cover"><span aria-hidden="true"></span><img class="wp-block-cover__image-background" alt="" src="/c.jpg"/><div class="wp-block-cover__inner-container"><p>題字</p></div></div><!-- /wp:cover -->',
    '![](/c.jpg)\n\n題字\n',
  ],
  [
    'text beside an image',
    '<!-- wp:media-text --><div class="wp-block-media-text"><figure class="wp-block-media-text__media"><img src="/m.jpg" alt="絵"/></figure><div class="wp-block-media-text__content"><p>隣</p></div></div><!-- /wp:media-text -->',
    '![絵](/m.jpg)\n\n隣\n',
  ],
];

describe('a body of the block editor', () => {
  test.each(CASES)('%s', async (_, content, markdown, ...notes) => {
    expect(await bodyOf(content)).toEqual({ markdown, notes });
  });

  test('a reusable block is inserted, also one that contains itself', async () => {
    const block = item(
      '<!-- wp:paragraph --><p>共通</p><!-- /wp:paragraph --><!-- wp:block {"ref":77} /-->',
      {
        'wp:post_id': '77',
        'wp:post_type': 'wp_block',
      },
    );
    const { markdown, notes } = await bodyOf('<!-- wp:block {"ref":77} /-->', '', block);
    expect(markdown).toMatch(/^共通\n/);
    expect(notes).toEqual(['lost untranslated wp:block']);
  });

  test('footnotes of WordPress 6.3', async () => {
    const notes = JSON.stringify([{ id: 'ab-1', content: '注の<em>言葉</em>' }]);
    const meta = `<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value>${cdata(notes)}</wp:meta_value></wp:postmeta>`;
    const content =
      '<!-- wp:paragraph --><p>本文<sup data-fn="ab-1" class="fn"><a href="#ab-1" id="ab-1-link">1</a></sup>。</p><!-- /wp:paragraph --><!-- wp:footnotes /-->';
    expect(await bodyOf(content, meta)).toEqual({
      markdown: '本文[^1]。\n\n[^1]: 注の*言葉*\n',
      notes: [],
    });
  });

  test('footnotes that cannot be read are named', async () => {
    const meta =
      '<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value>[{"id":"a"</wp:meta_value></wp:postmeta>';
    const content = '<!-- wp:paragraph --><p>本文</p><!-- /wp:paragraph --><!-- wp:footnotes /-->';
    expect((await bodyOf(content, meta)).notes).toContain(
      'lost valueUnreadable footnotes: [{"id":"a"',
    );
  });
});
