import { expect, test } from 'vitest';
import { safeSvg } from './safe-svg';

/** The content of an SVG after sanitizing, and the names of removed elements with text. */
function sanitized(content: string, labels = true) {
  const safe = safeSvg(`<svg width="1" height="1">${content}</svg>`, labels);
  const [, inner] = /^<svg [^>]*>(.*)<\/svg>$/s.exec(safe?.svg ?? '') ?? [];
  return [inner, safe?.lost];
}

const DIV = '<div xmlns="http://www.w3.org/1999/xhtml"';
const LABEL = '<foreignObject width="9" overflow="visible">';
const SAFE_STYLE = '<style>a{fill:red}</style>';

test.each([
  // Labels as Mermaid and draw.io write them.
  [
    `<foreignObject width="9"><div xmlns="http://www.w3.org/1999/xhtml"><span class="nodeLabel">受付<br/>A &amp; B</span></div></foreignObject>`,
    `${LABEL}${DIV}><span class="nodeLabel">受付<br></br>A &amp; B</span></div></foreignObject>`,
    [],
  ],
  [
    '<foreignObject width="9" overflow="hidden">文</foreignObject>',
    '<foreignObject width="9" overflow="hidden">文</foreignObject>',
    [],
  ],
  [
    '<foreignObject width="9"><div style="color:#900" onclick="a()" id="i">文</div></foreignObject>',
    `${LABEL}${DIV} style="color:#900">文</div></foreignObject>`,
    [],
  ],
  [
    '<foreignObject width="9"><div><a href="https://far.example/">先</a></div></foreignObject>',
    `${LABEL}${DIV}><span>先</span></div></foreignObject>`,
    [],
  ],
  [
    '<foreignObject width="9"><div><svg><text>中</text></svg></div></foreignObject>',
    `${LABEL}${DIV}><svg xmlns="http://www.w3.org/2000/svg"><text>中</text></svg></div></foreignObject>`,
    [],
  ],
  // A link is replaced by its content.
  [
    '<a xlink:href="https://far.example/" transform="scale(2)"><text>先</text></a>',
    '<g transform="scale(2)"><text>先</text></g>',
    [],
  ],
  // Requests for files are removed, the rest of the style sheet is kept.
  ['<style>@import url("//far.example/a;b");a{fill:red}</style>', SAFE_STYLE, []],
  ['<style>@import "//far.example/";a{fill:red}</style>', SAFE_STYLE, []],
  ['<style>@font-face{src:url(//far.example/)}a{fill:red}</style>', SAFE_STYLE, []],
  ['<style>/* url(x) */a{fill:red}</style>', SAFE_STYLE, []],
  ['<style>a{background:url(//far.example/);fill:red}</style>', SAFE_STYLE, []],
  ['<style>a{fill:url(#g)}</style>', '<style>a{fill:url(#g)}</style>', []],
  ['<style><![CDATA[a>b{fill:red}]]></style>', '<style>a&gt;b{fill:red}</style>', []],
  // Removed elements that contain text are reported.
  ['<style>a{fill:\\75rl(//far.example/)}</style>', '', ['style']],
  [
    '<style>a{fill:u/**/rl(//far.example/)}</style>',
    '<style>a{fill:u/**/rl(//far.example/)}</style>',
    [],
  ],
  ['<video>文</video><hatch>線</hatch><hatch/>', '', ['hatch', 'video']],
  [
    '<foreignObject width="9"><textarea>文</textarea></foreignObject>',
    `${LABEL}</foreignObject>`,
    ['textarea'],
  ],
  ['<script>alert(1)</script>', '', []],
])('%s becomes %s, and %j is reported as lost', (content, inner, lost) => {
  expect(sanitized(content)).toEqual([inner, lost]);
});

test('without labels, <switch> keeps the text that is meant for programs other than browsers', () => {
  const content = '<switch><foreignObject><p>文</p></foreignObject><text>文…</text></switch>';
  expect(sanitized(content, false)).toEqual([
    '<switch><text>文…</text></switch>',
    ['foreignObject'],
  ]);
});
