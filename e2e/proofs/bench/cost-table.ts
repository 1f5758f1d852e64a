import type { Cost } from './measure';

/** What the builds of one blog cost, and the bytes of its median page. */
export interface Blog {
  name: string;
  /** Without a cache, after one post has changed, and after nothing has. */
  builds: Record<'cold' | 'warm' | 'same', Cost>;
  pageBytes: number;
}

const COLUMNS = { cold: 'build', warm: 'one post changed', same: 'nothing changed' } as const;

/**
 * A table in Markdown: seconds of each build, and how many times those of each reference they are.
 *
 * @param references names of blogs; one that is not there has no column.
 */
export function costTable(blogs: readonly Blog[], references: readonly string[]): string {
  const kinds = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const known = references.flatMap((name) => blogs.find((blog) => blog.name === name) ?? []);
  const head = [
    'blog',
    ...kinds.flatMap((kind) => [`${COLUMNS[kind]}, s`, ...known.map(({ name }) => `of ${name}`)]),
    'peak MB',
    'page, B',
  ];
  const rows = blogs.map(({ name, builds, pageBytes }) => [
    name,
    ...kinds.flatMap((kind) => [
      builds[kind].seconds.toFixed(1),
      ...known.map((other) => (builds[kind].seconds / other.builds[kind].seconds).toFixed(2)),
    ]),
    Math.round(Math.max(...kinds.map((kind) => builds[kind].megabytes))),
    pageBytes,
  ]);
  const line = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, line, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
