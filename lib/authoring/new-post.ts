import { dayOf, toOffsetIso } from '../dates';
import { readFrontMatter } from '../posts/front-matter/read';
import { split } from '../posts/front-matter/split';

/** Name of the template of new posts, in the folder of posts; the loader leaves hidden files alone. */
export const TEMPLATE_FILE = '.template.md';

/** What a new post says of itself. */
export interface NewPost {
  title: string;
  slug: string;
  /** None: those of the template stay. */
  tags?: readonly string[];
  now: Date;
  timeZone: string;
}

/** The file of a new post. */
export interface PrintedPost {
  text: string;
  /** The line of the template from which a line of the text comes, both 1-based. */
  templateLine: (line: number) => number | undefined;
}

/**
 * Prints the file of a new post: its own lines first, then what the template adds, and the body of the
 * template.
 *
 * @param template a file with front matter, of which a title, slug, day and times are replaced.
 * @throws FaultError when the template has no front matter, or none that can be read.
 */
export function printNewPost(
  { title, slug, tags, now, timeZone }: NewPost,
  template = '---\n---\n',
): PrintedPost {
  const time = toOffsetIso(now, timeZone).replace(/^(.+)T(.+)([+-]\d\d):(\d\d)$/, '$1 $2 $3$4');
  const own = [
    ['title', quote(title)],
    ['slug', quote(slug)],
    ['publishedOn', dayOf(now, timeZone)],
    ['createdAt', time],
    ['updatedAt', time],
    ...(tags ? [['tags', `[${tags.map(quote).join(', ')}]`]] : []),
  ];
  const { frontMatter, body, bodyLine } = split(template);
  const kept = linesWithout(frontMatter, new Set(own.map(([key = '']) => key)));
  const lines = [...own.map((line) => line.join(': ')), ...kept.map(({ text }) => text)];
  const end = lines.length + 2;
  return {
    text: ['---', ...lines, '---', body].join('\n'),
    templateLine: (line) =>
      line > end ? bodyLine + line - end - 1 : kept[line - own.length - 2]?.line,
  };
}

/** The lines of a front matter but for those of some keys, with their places in the file. */
function linesWithout(
  frontMatter: string,
  keys: ReadonlySet<string>,
): { text: string; line: number }[] {
  const entries = readFrontMatter(frontMatter);
  const lines = frontMatter.split('\n').slice(0, -1);
  const dropped = new Set(
    entries.flatMap(({ key, line }, index) => {
      if (!keys.has(key)) return [];
      const next = entries[index + 1]?.line ?? lines.length + 2;
      return Array.from({ length: next - line }, (_, offset) => line + offset);
    }),
  );
  // The first line of a front matter is line 2 of its file.
  return lines
    .map((text, index) => ({ text, line: index + 2 }))
    .filter(({ line }) => !dropped.has(line));
}

/** A YAML 1.2 scalar between single quotation marks (§7.3.2), where only they are written twice. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
