import type { Cost } from './measure';

/** The costs of the builds of one blog, and the size of its median page. */
export interface Blog {
  name: string;
  /** Without a cache, after one post has changed, and without a change. */
  builds: Record<'cold' | 'warm' | 'same', Cost>;
  pageBytes: number;
}

const COLUMNS = { cold: 'build', warm: 'one post changed', same: 'nothing changed' } as const;

/**
 * Returns a Markdown table of the seconds of each build and their ratio to each reference, the peak memory,
 * and the size of the median page.
 *
 * @param references names of blogs. One that is not among `blogs` gets no column.
 */
export function costTable(blogs: readonly Blog[], references: readonly string[]): string {
  const kinds = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const referenceBlogs = references.flatMap(
    (name) => blogs.find((blog) => blog.name === name) ?? [],
  );
  const head = [
    'blog',
    ...kinds.flatMap((kind) => [
      `${COLUMNS[kind]}, s`,
      ...referenceBlogs.map(({ name }) => `of ${name}`),
    ]),
    'peak MB',
    'page, B',
  ];
  const rows = blogs.map(({ name, builds, pageBytes }) => [
    name,
    ...kinds.flatMap((kind) => [
      builds[kind].seconds.toFixed(1),
      ...referenceBlogs.map((other) =>
        (builds[kind].seconds / other.builds[kind].seconds).toFixed(2),
      ),
    ]),
    Math.round(Math.max(...kinds.map((kind) => builds[kind].megabytes))),
    pageBytes,
  ]);
  const separator = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, separator, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
