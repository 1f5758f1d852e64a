/** Makes a text of about `length` UTF-16 code units. */
export type Make = (length: number) => string;

/** Hostile Markdown that is not just a repeated text, most of it one very long construct, by name. */
export const LONG_CONSTRUCT_PATTERNS: readonly [string, Make][] = [
  ['*** … a *** …', (n) => `${'*'.repeat(n / 2)}a${'*'.repeat(n / 2)}`],
  ['wide table, short rows', (n) => `${table(n / 8)}${'|b\n'.repeat(n / 6)}`],
  ['wide table, many tables', (n) => `${table(50)}${'|b\n'.repeat(50)}\n`.repeat(n / 355)],
  ['table rows', (n) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(n / 6)}`],
  ['one line of a table', (n) => `|a|\n|-|\n|${'b|'.repeat(n / 2)}`],
  ['one block quote, lazy continuation lines', (n) => `> a\n${'b\n'.repeat(n / 2)}`],
  ['lists 90 deep', (n) => `${'- '.repeat(90)}a\n`.repeat(n / 182)],
  ['one footnote, many references', (n) => `[^a]: b\n\n${'[^a] '.repeat(n / 5)}`],
  [
    'one long link destination, many references',
    (n) => `[a]: /${'b'.repeat(n / 2)}\n\n${'[a] '.repeat(n / 8)}`,
  ],
  ['one autolink of &x;', (n) => `www.a.example/${'&x;'.repeat(n / 3)}`],
  ['one autolink of ）', (n) => `http://a.example/${'）'.repeat(n)}`],
  ['one autolink of .html', (n) => `http://a.example/${'.html'.repeat(n / 5)}`],
  ['one autolink of !', (n) => `http://a.example/${'!'.repeat(n)}a`],
  ['one autolink of )', (n) => `http://a.example/${')'.repeat(n)}`],
  ['one line', (n) => 'a'.repeat(n)],
  ['one line of spaces', (n) => `a${' '.repeat(n)}b`],
  ['one line of tabs', (n) => `a${'\t'.repeat(n)}b`],
  ['one long heading', (n) => `# ${'あ'.repeat(n)}`],
  ['one code block', (n) => `\`\`\`js\n${'a = (/b'.repeat(n / 7)}\n\`\`\``],
  ['one tag, many attributes', (n) => `<p ${'a=b '.repeat(n / 4)}>`],
  ['one style of declarations', (n) => `<p style="${'a:b;'.repeat(n / 4)}">a</p>`],
];

function table(columns: number): string {
  return `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n`;
}
