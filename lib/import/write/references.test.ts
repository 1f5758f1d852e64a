import { expect, test } from 'vitest';
import { changeReferences } from './references';

const changed = (markdown: string) =>
  changeReferences(markdown, (reference, use) =>
    reference.includes('keep') ? undefined : use === 'picture' ? 'p.jpg' : 'new file.md',
  );

// Link syntax: CommonMark 0.31.2 §6.3 to §6.5, and GitHub's Markdown §6.9 for bare URLs.
test.each([
  [
    '[a](/x "t (u)") [b](</y z>) [c](/keep)',
    '[a](<new file.md> "t (u)") [b](<new file.md>) [c](/keep)',
  ],
  ['![a](/x) ![[b]](/y "t")', '![a](p.jpg) ![[b]](p.jpg "t")'],
  ['[![a](/x "t")](/y)', '[![a](p.jpg "t")](<new file.md>)'],
  ['[![a](/keep)b ![c](/z)](/y)', '[![a](/keep)b ![c](p.jpg)](<new file.md>)'],
  // The text of a picture can contain links.
  ['![a [b](/keep)c](/x) ![[b](/keep)](</y z>)', '![a [b](/keep)c](p.jpg) ![[b](/keep)](p.jpg)'],
  ['![a](/x_(b)) [a](/y\\) "t](u)")', '![a](p.jpg) [a](<new file.md> "t](u)")'],
  ['[a `](b)` c](/x)', '[a `](b)` c](<new file.md>)'],
  ['[a][r]\n\n[r]: /x "t"', '[a][r]\n\n[r]: <new file.md> "t"'],
  [
    '<https://old.example/a_b> と https://old.example/c',
    '[https://old.example/a\\_b](<new file.md>) と [https://old.example/c](<new file.md>)',
  ],
  ['（https://old.example/a）を', '（[https://old.example/a](<new file.md>)）を'],
  [
    '<svg><use href="#a"/><a href="#b">b</a></svg>',
    '<svg><use href="#a"/><a href="new file.md">b</a></svg>',
  ],
  ['<script src="/a.js"></script>', '<script src="new file.md"></script>'],
  [
    '`[a](/x)` <img src="/x" alt=""> <a href=\'/y\'>z</a>',
    '`[a](/x)` <img src="p.jpg" alt=""> <a href="new file.md">z</a>',
  ],
])('the references in %s are replaced', (markdown, expected) => {
  expect(changed(markdown)).toBe(expected);
});
