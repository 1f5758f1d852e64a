import { expect, test } from 'vitest';
import { expectOutcome } from './testing/html-outcome';

/** The obsolete elements of the HTML Standard (16.2), and `<image>`, which parsers turn into `<img>`. */
const STANDARD =
  `acronym applet basefont bgsound big blink center dir font frame frameset image isindex keygen listing
  marquee menuitem multicol nextid nobr noembed noframes param plaintext rb rtc spacer strike tt xmp`.split(
    /\s+/,
  );

/** Element, source, expected part of the page, and expected findings (`rule line:column`, `!` for an error). */
const ROWS: [string, string, string, ...string[]][] = [
  ['acronym', '<p><acronym title="長い">短</acronym></p>', '<p><abbr title="長い">短</abbr></p>'],
  ['applet', '<applet code="a">語</applet>', '語', 'elementDropped 1:1'],
  ['applet', '<applet code="a"></applet>', '', 'elementDropped 1:1!'],
  ['basefont', '<basefont size="5">語', '語'],
  ['bgsound', '<p><bgsound src="a.mid">語</p>', '<p>語</p>', 'elementDropped 1:4!'],
  ['big', '<p><big>語</big></p>', '<p>語</p>'],
  ['blink', '<p><blink>語</blink></p>', '<p>語</p>'],
  ['center', '<center>語</center>', '<div>語</div>'],
  ['dir', '<dir><li>語</dir>', '<ul><li>語</li></ul>'],
  ['font', '<p><font color="red" size="5">語</font></p>', '<p>語</p>'],
  [
    'frame',
    '<frameset><frame src="a.html"></frameset>',
    '',
    'tagMisplaced 1:1',
    'tagMisplaced 1:11!',
  ],
  ['frameset', '<frameset></frameset>語', '語', 'tagMisplaced 1:1'],
  ['image', '<p>前<image src="a.png" alt="絵"></p>', '<img src="a.png" alt="絵"'],
  ['isindex', '<p><isindex></p>', '', 'elementDropped 1:4'],
  ['keygen', '<p>前<keygen></p>', '<p>前</p>', 'elementDropped 1:5'],
  ['listing', '<div><listing>一\n二</listing></div>', '<pre>一\n二</pre>'],
  ['marquee', '<marquee>語</marquee>', '<div>語</div>'],
  ['menuitem', '<menuitem>語</menuitem>', '語', 'elementUnknown 1:1'],
  ['multicol', '<multicol cols="2">語</multicol>', '<div>語</div>'],
  ['nextid', '<nextid n="1">語', '語', 'elementUnknown 1:1'],
  ['nobr', '<p><nobr>語</nobr></p>', '<p>語</p>'],
  ['noembed', '<noembed>語</noembed>', '', 'elementDropped 1:1!'],
  ['noframes', '<noframes>語</noframes>', '', 'elementDropped 1:1!'],
  ['param', '<object data="a.pdf"><param name="x" value="y"></object>', '<a href="a.pdf">'],
  ['plaintext', '一\n\n<plaintext>\n語', '<pre>\n語</pre>', 'elementDropped 3:1!'],
  ['rb', '<p><ruby><rb>語<rt>ご</ruby></p>', '<ruby>語<rt>ご</rt></ruby>'],
  ['rtc', '<p><ruby>語<rtc><rt>ご</ruby></p>', '<ruby>語<rt>ご</rt></ruby>'],
  ['spacer', '<p>前<spacer size="9">後</p>', '<p>前後</p>'],
  ['strike', '<p><strike>語</strike></p>', '<p><s>語</s></p>'],
  ['tt', '<p><tt>語</tt></p>', '<p><code>語</code></p>'],
  ['xmp', '<div><xmp><b>語</b></xmp></div>', '<pre>&#x3C;b>語&#x3C;/b></pre>'],
];

test.each(ROWS)('<%s> in %j is on the page or reported', async (_, source, html, ...findings) => {
  await expectOutcome(source, html, findings);
});

test('every obsolete element of the standard has a row', () => {
  const rows = new Set(ROWS.map(([name]) => name));
  expect(STANDARD.filter((name) => !rows.has(name))).toEqual([]);
  expect([...rows].filter((name) => !STANDARD.includes(name))).toEqual([]);
});

test.each([
  ['List<String> です', '<p>List です</p>', 'elementUnknown 1:5'],
  ['<Component title="題" />', '', 'elementUnknown 1:1'],
  ['<my-tag>語</my-tag>', '語', 'elementUnknown 1:1'],
  ['<p><o:p></o:p>語</p>', '<p>語</p>'],
  ['一<?php echo 1 ?>', '<p>一</p>', 'declarationDropped 1:2!'],
  ['一<![CDATA[ 語 ]]>', '<p>一</p>', 'declarationDropped 1:2!'],
  ['<!DOCTYPE html>\n\n語', '<p>語</p>', 'declarationDropped 1:1'],
  ['一<!-- 覚え書き -->', '<p>一</p>'],
])('an element that HTML does not have: %j', async (source, html, ...findings) => {
  await expectOutcome(source, html, findings);
});
