import { expect, test } from 'vitest';
import type { Note } from '../imported-post';
import { keepUnshownHtml } from './unshown-html';

function kept(markdown: string) {
  const notes: Note[] = [];
  return { markdown: keepUnshownHtml(markdown, { notes }), notes: notes.map(({ level }) => level) };
}

test.each([
  ['<script>\ndraw();\n\ndraw();\n</script>', ['lost']],
  ['a <script src="/chart.js"></script> b', ['lost']],
  ['a <script async src="//platform.twitter.com/widgets.js"></script> b', []],
  ['<script src="https://gist.github.com/me/0123456789abcdef0123456789abcdef.js"></script>', []],
  ['`<script>draw();</script>`', []],
])('%s stays, and a script of the blog is reported', (markdown, notes) => {
  expect(kept(markdown)).toEqual({ markdown, notes });
});

test('a drawing in the colour of the text becomes grey', () => {
  const svg = (colour: string) =>
    `Before.\n\n<svg viewBox="0 0 9 9"><title>Nine</title>\n<path stroke="${colour}" d="M0 0h9"/></svg>\n`;
  expect(kept(svg('currentColor'))).toEqual({ markdown: svg('#808080'), notes: ['changed'] });
  expect(kept(svg('red'))).toEqual({ markdown: svg('red'), notes: [] });
});

test.each([
  ['<svg><use href="/sprite.svg#a"/></svg>', '<!-- <svg><use href="/sprite.svg#a"/></svg> -->'],
  ['<title>Old page</title>', '<!-- <title>Old page</title> -->'],
  ['a <?php the_date(); ?> b', 'a <!-- <?php the_date(); ?> --> b'],
  ['<iframe src=""></iframe>', '<!-- <iframe src=""></iframe> -->'],
  [
    'a <video controls><!-- gone -->words</video> b',
    'a <!-- <video controls><!-- gone --&gt;words</video> --><!-- gone -->words b',
  ],
  [
    '<picture><source srcset="/a.webp"><a href="/a.png">a</a></picture>',
    '<!-- <picture><source srcset="/a.webp"><a href="/a.png">a</a></picture> --><a href="/a.png">a</a>',
  ],
  ['a page in a <frame> and', 'a page in a <!-- <frame> --> and'],
  ['a <img alt="a *b*">', 'a <!-- <img alt="a *b*"> -->a &#42;b&#42;'],
  ['use <image> inside', 'use <!-- <image> --> inside'],
  ['the <svg> element', 'the <!-- <svg> --> element'],
  ['the <source> element', 'the <!-- <source> --> element'],
  ['a picture in <picture> and', 'a picture in <!-- <picture> --> and'],
  ['a <!ELEMENT b (c)> d', 'a <!-- <!ELEMENT b (c)> --> d'],
  ['<p>between <! and !> is</p>', '<p>between <!-- <! and !> --> is</p>'],
  ['<p>a <!> b</p>', '<p>a <!-- <!> --> b</p>'],
  ['<p>a <![if !IE]> b</p>', '<p>a <!-- <![if !IE]> --> b</p>'],
  ['<p>a</p>\n<!-- b --><! never closed', '<p>a</p>\n<!-- b --><!-- <! never closed -->'],
  ['a <embed type="x"> b', 'a <!-- <embed type="x"> --> b'],
  [
    'a <object><param name="movie" value=""></object> b',
    'a <!-- <object><param name="movie" value=""></object> --> b',
  ],
  ['a <applet code="A.class"></applet> b', 'a <!-- <applet code="A.class"></applet> --> b'],
  ['<math><mi>x</mi><mo>=</mo></math>', '<!-- <math><mi>x</mi><mo>=</mo></math> -->x='],
])('%s, which this blog does not show, becomes a comment', (markdown, expected) => {
  expect(kept(markdown)).toEqual({ markdown: expected, notes: ['lost'] });
});

test.each([
  '`<title>a</title>` and\n\n    <?php echo 1 ?>\n\n```html\n<math>1</math>\n```\n',
  '<!-- <title>a</title> -->',
  '<video src="a.mp4"></video> <iframe src="https://www.example.com/"></iframe>',
  '<?xml version="1.0"?> <!DOCTYPE html>',
  '<embed src="a.swf"> <object data="a.pdf"></object> <object>words</object>',
])('%s stays', (markdown) => {
  expect(kept(markdown)).toEqual({ markdown, notes: [] });
});
