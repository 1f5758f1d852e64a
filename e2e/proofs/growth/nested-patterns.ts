import type { Make } from './long-construct-patterns';

/** Makes texts for the numbers from 1 on, and joins them until they have about `length` UTF-16 code units. */
function numbered(make: (number: number) => string): Make {
  return (length) => {
    const parts: string[] = [];
    for (let size = 0, number = 1; size < length; number++) {
      const part = make(number);
      parts.push(part);
      size += part.length;
    }
    return parts.join('');
  };
}

/**
 * Makes a post with additional lines in its front matter. A text that begins with `---` is taken as a whole
 * post.
 */
function frontMatter(lines: string): string {
  return `---\ntitle: t\npublishedOn: 2015-02-18\n${lines}\n---\ntext\n`;
}

/** Hostile Markdown with nested or numbered constructs, and hostile front matter, by name. */
export const NESTED_PATTERNS: readonly (readonly [string, Make])[] = [
  ['block quotes in lists, 45 deep', (n) => `${'> - '.repeat(45)}a\n`.repeat(n / 182)],
  ['ordered lists 33 deep', (n) => `${'1. '.repeat(33)}a\n\n`.repeat(n / 102)],
  [
    'lists deeper line by line',
    (n) =>
      Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- a\n`)
        .join('')
        .repeat(n / 1720),
  ],
  [
    'block quotes deeper line by line',
    (n) =>
      Array.from({ length: 90 }, (_, depth) => `${'>'.repeat(depth)} a\n`)
        .join('')
        .repeat(n / 4275),
  ],
  [
    'emphasis 300 deep',
    (n) => `${'*a **b '.repeat(150)}${'** *'.repeat(150)}\n\n`.repeat(n / 1652),
  ],
  ['brackets 900 deep', (n) => `${'['.repeat(900)}a${']'.repeat(900)}\n\n`.repeat(n / 1803)],
  ['elements 900 deep', (n) => `${'<i>'.repeat(900)}a${'</i>'.repeat(900)}\n\n`.repeat(n / 6303)],
  [
    'alerts in alerts',
    (n) => '> [!NOTE]\n> > [!TIP]\n> > > [!WARNING]\n> > > a\n\n'.repeat(n / 47),
  ],
  ['code in lists in block quotes', (n) => '> - ```js\n>   a = 1\n>   ```\n'.repeat(n / 30)],
  ['tables in block quotes', (n) => '> |a|\n> |-|\n> |b|\n\n'.repeat(n / 19)],
  ['headings of one text with numbers', numbered((number) => `# a-${number % 9}\n# a\n`)],
  ['headings with ids of their own', numbered((number) => `# <b id="a${number}">a</b>\n`)],
  ['many definitions and references', numbered((number) => `[a${number}]: b\n\n[a${number}]\n\n`)],
  ['references before definitions', numbered((number) => `[a${number}]\n\n[a${number}]: b\n\n`)],
  ['many footnotes', numbered((number) => `a[^${number}]\n\n[^${number}]: b\n\n`)],
  [
    'footnotes in footnotes',
    numbered((number) => `[^${number}]\n\n[^${number}]: b [^${number + 1}]\n\n`),
  ],
  ['links to many headings', numbered((number) => `# a${number}\n[b](#a${number})\n\n`)],
  ['many ids', numbered((number) => `<a id="a${number}"></a>[b](#a${number})\n`)],
  ['many attributes of one element', (n) => `<p ${numbered((number) => `a${number}=b `)(n)}>a</p>`],
  ['one class of many words', (n) => `<p class="${'a '.repeat(n / 2)}">a</p>`],
  ['one attribute without its end', (n) => `<p title="${"a' ".repeat(n / 3)}`],
  ['one comment', (n) => `<!-- ${'-'.repeat(n)}>`],
  ['one label', (n) => `[${'\\]'.repeat(n / 2)}]: b`],
  ['one autolink of many dots before @', (n) => `${'a.'.repeat(n / 2)}@b.example`],
  ['one autolink of many dots after @', (n) => `a@${'b.'.repeat(n / 2)}`],
  ['one autolink of _', (n) => `${'_'.repeat(n)}@a.example`],
  ['one autolink of 「', (n) => `http://a.example/${'「'.repeat(n)}`],
  ['one autolink of &amp;', (n) => `http://a.example/?${'&amp;'.repeat(n / 5)}`],
  ['one table of alignments', (n) => `|${'a|'.repeat(n / 5)}\n|${':-|'.repeat(n / 5)}\n`],
  ['one row of escapes', (n) => `|a|\n|-|\n|${'\\|'.repeat(n / 2)}|`],
  ['one ruby', (n) => `<ruby>${'漢<rt>かん</rt>'.repeat(n / 12)}</ruby>`],
  ['one svg', (n) => `<svg width="9" height="9">${'<path d="M0 0"/>'.repeat(n / 16)}</svg>`],
  ['one select', (n) => `<select>${'<option>a'.repeat(n / 9)}</select>`],
  ['one info of lines', (n) => `\`\`\`js {${'1-9,'.repeat(n / 4)}}\na\n\`\`\``],
  ['lines 1 to 999,999,999', (n) => '```js {1-999999999}\na\n```\n'.repeat(n / 29)],
  ['one block of HTML', (n) => `\`\`\`html\n${'<a b="'.repeat(n / 6)}\n\`\`\``],
  ['one block of C++', (n) => `\`\`\`cpp\n${'a<b(c{'.repeat(n / 6)}\n\`\`\``],
  ['one block of Markdown', (n) => `\`\`\`md\n${'*a_ [b]('.repeat(n / 8)}\n\`\`\``],
  ['one block of shell, short lines', (n) => `\`\`\`sh\n${'a $(b "c\n'.repeat(n / 9)}\n\`\`\``],
  ['one block of a diff', (n) => `\`\`\`diff\n${'+a\n-b\n'.repeat(n / 6)}\n\`\`\``],
  [
    'front matter: many tags',
    (n) => frontMatter(`tags: [${numbered((number) => `a${number}, `)(n)}]`),
  ],
  [
    'front matter: many aliases',
    (n) => frontMatter(`aliases: [${numbered((number) => `/a${number}, `)(n)}]`),
  ],
  ['front matter: one long title', (n) => frontMatter(`description: ${'あ。'.repeat(n / 2)}`)],
  ['front matter: [ in [', (n) => frontMatter(`a: ${'['.repeat(n)}`)],
  ['front matter: { in {', (n) => frontMatter(`a: ${'{a: '.repeat(n / 4)}`)],
  ['front matter: many keys', (n) => frontMatter(numbered((number) => `key${number}: a\n`)(n))],
  [
    'front matter: anchors of anchors',
    (n) =>
      frontMatter(
        numbered((number) => `k${number}: &a${number} [*a${number - 1}, *a${number - 1}]\n`)(n),
      ),
  ],
  [
    'front matter: one quoted value',
    (n) => frontMatter(`description: "${'\\u3042'.repeat(n / 6)}"`),
  ],
  ['front matter: # without end', (n) => frontMatter('# a\n'.repeat(n / 4))],
];
