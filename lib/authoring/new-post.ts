import { dayOf, toOffsetIso } from '../dates';
import { readFrontMatter } from '../posts/front-matter/read';
import { split } from '../posts/front-matter/split';

/** Name of the template of new posts, in the folder of posts. The loader ignores hidden files. */
export const TEMPLATE_FILE = '.template.md';

/** The front matter of a new post. */
export interface NewPost {
  title: string;
  slug: string;
  /** Without them, the new post gets the tags of the template. */
  tags?: readonly string[];
  now: Date;
  timeZone: string;
}

/** The file of a new post. */
export interface PrintedPost {
  text: string;
  /**
   * Returns the line of the template from which a line of the text comes, both 1-based; `undefined` for a line that
   * does not come from the template.
   */
  templateLine: (line: number) => number | undefined;
}

/**
 * Prints the file of a new post: its own front matter, then the other keys of the template, then the body of
 * the template.
 *
 * @param template a file with front matter. Its title, slug, day and times are replaced.
 * @throws FaultError when the template has no front matter, or when it cannot be parsed.
 */
export function printNewPost(
  { title, slug, tags, now, timeZone }: NewPost,
  template = '---\n---\n',
): PrintedPost {
  const time = toOffsetIso(now, timeZone).replace(/^(.+)T(.+)([+-]\d\d):(\d\d)$/, '$1 $2 $3$4');
  const ownEntries = [
    ['title', quote(title)],
    ['slug', quote(slug)],
    ['publishedOn', dayOf(now, timeZone)],
    ['createdAt', time],
    ['updatedAt', time],
    ...(tags ? [['tags', `[${tags.map(quote).join(', ')}]`]] : []),
  ];
  const { frontMatter, body, bodyLine } = split(template);
  const templateLines = linesWithout(frontMatter, new Set(ownEntries.map(([key = '']) => key)));
  const lines = [
    ...ownEntries.map((entry) => entry.join(': ')),
    ...templateLines.map(({ text }) => text),
  ];
  const closingFence = lines.length + 2;
  return {
    text: ['---', ...lines, '---', body].join('\n'),
    templateLine: (line) =>
      line > closingFence
        ? bodyLine + line - closingFence - 1
        : templateLines[line - ownEntries.length - 2]?.line,
  };
}

/** The lines of a front matter without those of some keys, with their line numbers in the file. */
function linesWithout(
  frontMatter: string,
  keys: ReadonlySet<string>,
): { text: string; line: number }[] {
  const entries = readFrontMatter(frontMatter);
  const lines = frontMatter.split('\n').slice(0, -1);
  const removedLines = new Set(
    entries.flatMap(({ key, line }, index) => {
      if (!keys.has(key)) return [];
      const nextKeyLine = entries[index + 1]?.line ?? lines.length + 2;
      return Array.from({ length: nextKeyLine - line }, (_, offset) => line + offset);
    }),
  );
  // The first line of a front matter is line 2 of its file.
  return lines
    .map((text, index) => ({ text, line: index + 2 }))
    .filter(({ line }) => !removedLines.has(line));
}

/** The text as a single-quoted scalar (YAML 1.2 §7.3.2), in which only `'` needs escaping: it is doubled. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
