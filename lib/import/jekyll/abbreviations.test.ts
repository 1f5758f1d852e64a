import { expect, test } from 'vitest';
import { translateAbbreviations } from './abbreviations';

test.each([
  [
    'HTML と XHTML と HTML\n\n*[HTML]: Hyper "Text"\n',
    '<abbr title="Hyper &quot;Text&quot;">HTML</abbr> と XHTML と HTML\n\n',
  ],
  [
    '*[W3C]: Consortium\n*[W3]: Web\n[W3C](/W3C) W3\n',
    '[<abbr title="Consortium">W3C</abbr>](/W3C) <abbr title="Web">W3</abbr>\n',
  ],
  [
    '<a title="C++">![C++](C++.png)</a> $C++$ https://a.example/C++ C++\n\n*[C++]: language\n',
    '<a title="C++">![C++](C++.png)</a> $C++$ https://a.example/C++ <abbr title="language">C++</abbr>\n\n',
  ],
  ['文\n\n*[HTML]: Hyper Text\n*[CSS]:\n', '文\n\n<!-- HTML: Hyper Text -->\n<!-- CSS: -->\n'],
  ['*[文] は\n', '*[文] は\n'],
])('%j', (text, markdown) => {
  expect(translateAbbreviations(text)).toBe(markdown);
});
