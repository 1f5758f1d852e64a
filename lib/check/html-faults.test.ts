import { describe, expect, test } from 'vitest';
import { outcomeOf } from './testing/html-outcome';

/** Source, expected text of the page, and expected findings. */
const FAULTS: [string, string, ...string[]][] = [
  // Unclosed tags.
  ['<!-- 覚え書き\n\n語', '', 'markupUnclosed 1:1!'],
  ['- <!-- 覚え書き\n  二\n\n語', '語', 'markupUnclosed 1:3!'],
  ['語\n\n<!-- 覚え書き', '語'],
  ['語 <!-- 覚え書き', '語 <!-- 覚え書き', 'markupAsText 1:3'],
  ['語 \\<!-- と `<!--` と &lt;!--', '語 <!-- と <!-- と <!--'],
  ['<div title="題>\n一\n\n語', '語', 'markupUnclosed 1:1!'],
  ['<div\n一\n\n語', '語', 'markupUnclosed 1:1!'],
  ['一 <a href="/x>語</a>', '一 <a href="/x>語', 'markupAsText 1:3'],
  ['一 <Chart data={[1, 2]} />', '一 <Chart data={[1, 2]} />', 'markupAsText 1:3'],
  ['1 <b and a = 2', '1 <b and a = 2'],
  ['HTMLの <em> は語', 'HTMLの  は語', 'tagUnclosed 1:7'],
  ['一 <b>二</b> <i>三\n\n四 <s>五\n\n六</i>', '一 二 三\n四 五\n六', 'tagUnclosed 3:3'],
  ['一 <a name="x" /> <p> <br> 語', '一\n語'],
  ['<textarea>\n\n語', '語', 'elementDropped 1:1'],
  [
    '<iframe src="https://a.example/b" />\n\n<math><mi>x</mi></math>',
    'a.exampleで見る',
    'elementDropped 3:1!',
  ],
  [
    '<script src="https://a.example/b.js" />\n\n<svg></svg>語',
    'a.exampleのスクリプト（実行しません）\n語',
    'rawScript 1:1',
    'elementDropped 3:1!',
  ],
  // Tags that a sentence mentions.
  ['文の <template> を書く', '文の  を書く', 'tagUnclosed 1:4'],
  ['文で <option> を書く', '文で  を書く', 'tagUnclosed 1:4'],
  ['文で <li> を使う', '文で\nを使う', 'tagUnclosed 1:4'],
  ['文の<p>タグと<br>要素', '文の\nタグと\n要素', 'tagUnclosed 1:3', 'tagUnclosed 1:9'],
  ['文の <xmp> は', '文の\nは', 'tagUnclosed 1:4'],
  ['文の <iframe> と <title> は', '文の  と  は', 'tagUnclosed 1:4', 'tagUnclosed 1:15'],
  ['<div> を使う', 'を使う', 'tagUnclosed 1:1'],
  ['<section> は、節', 'は、節', 'tagUnclosed 1:1'],
  ['文の <p> と `a` は', '文の\nと a は', 'tagUnclosed 1:4'],
  ['<p> はじめに', 'はじめに'],
  ['<ul>\n<li>語 <li> とても\n</ul>', '語\nとても'],
  ['文の <button> は', '文の  は', 'tagUnclosed 1:4'],
  ['文の <dialog> と <select> は', '文の\nと  は', 'tagUnclosed 1:4', 'tagUnclosed 1:15'],
  ['文の <svg> は', '文の', 'tagUnclosed 1:4!'],
  ['文の <table> は', '文の\nは', 'tagUnclosed 1:4'],
  ['文の <video> は', '文の  は', 'tagUnclosed 1:4'],
  // Players without a source.
  ['<video src=""></video>', '', 'elementDropped 1:1!'],
  ['<video><source data-src="a.mp4"></video>', '', 'elementDropped 1:1!'],
  ['<audio></audio>', '', 'elementDropped 1:1!'],
  // Tags in a wrong position.
  ['<b>一\n\n語', '一\n語', 'tagUnclosed 1:1'],
  ['一</p></div></main>語', '一\n語'],
  ['<p>一<div>二</div>語</p>', '一\n二\n語'],
  ['<a href="/x">一<a href="/y">語</a></a>', '一語'],
  ['<ul><p>語</p></ul>', '語'],
  ['<li>語', '語'],
  ['<option>語', '語'],
  ['<table>\n<p>一</p>\n<tr><td>語</td></tr>\n</table>', '一\n語', 'contentMoved 2:1'],
  ['> <table>一<tr><td>語</td></tr></table>', '一\n語', 'contentMoved 1:3'],
  ['<table><tr>一<td>語</td></tr></table>', '一\n語', 'contentMoved 1:12'],
  ['<table>\n語', '語', 'contentMoved 1:8'],
  ['<table><tr>\n語', '語', 'contentMoved 1:12'],
  ['<thead>語</thead>', '語', 'tagMisplaced 1:1'],
  ['> 一\n> <svg></svg>', '一', 'elementDropped 2:3!'],
  ['- 一\n\n  <div>\n  <math></math>\n  </div>', '一', 'elementDropped 4:3!'],
  ['一[^1]\n\n[^1]: 注<svg></svg>', '一\n脚注\n注', 'elementDropped 3:8!'],
  // Code contains no elements.
  ['`<svg>` `<String>`\n\n```html\n<svg></svg><!-- \n```', '<svg> <String>\n<svg></svg><!--'],
];

describe('invalid HTML', () => {
  test.each(FAULTS)('the text and the findings for %j', async (source, text, ...findings) => {
    const outcome = await outcomeOf(source);
    expect(outcome.findings).toEqual(findings);
    expect(outcome.text).toBe(text);
  });
});

const PICTURES: [string, ...string[]][] = [
  ['![絵](data:image/png;base64,AAAA)'],
  ['![絵](file:///home/a/b.png)', 'pictureUnreadable 1:1!'],
  ['![絵](C:\\pics\\a.png)', 'pictureUnreadable 1:1!'],
  ['<img src="blob:https://a.example/1" alt="絵">', 'pictureUnreadable 1:1!'],
  ['![絵]()', 'pictureUnreadable 1:1!'],
  ['<img alt="絵" data-src="a.png">', 'pictureUnreadable 1:1!'],
  ['<img alt="絵" src="data:image/gif;base64,R0lG" data-src="a.png">', 'pictureUnreadable 1:1!'],
  ['<img alt="絵" src="/i/blank.gif" data-original="a.png">', 'pictureUnreadable 1:1!'],
  [
    '<img alt="絵" src="data:image/gif;base64,R0lG" data-src="a.png"><noscript><img alt="絵" src="a.png"></noscript>',
  ],
  ['<img alt="絵" src="b.png" data-src="a.png">'],
  ['![絵](a.png) ![絵](https://a.example/b.png) ![絵](//a.example/b.png) ![絵](/c.png)'],
  [
    '一 <img src="https://a.example/b.gif" width="1" height="1" alt="">\n\n<img src="//a.example/c.gif" width=0 height=0 alt="">',
    'trackerDropped 1:3',
  ],
];

test.each(PICTURES)('the findings for the image %j', async (source, ...findings) => {
  expect((await outcomeOf(source)).findings).toEqual(findings);
});
