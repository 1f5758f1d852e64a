import { GAP, type Manifest } from './format';
import { widthOf } from './tokens';

/** The position of a post in the long text (format.ts), and the ends of its parts. */
export interface PostRange {
  start: number;
  /** Ends of the title, of the headings, and of the whole post. */
  title: number;
  headings: number;
  end: number;
}

/** The ranges of all posts, computed from the widths in the manifest. */
export function postRanges({ titles, headings, bodies }: Manifest): PostRange[] {
  const gap = widthOf(GAP);
  let next = 0;
  return titles.map((width, number) => {
    const start = next;
    const title = start + width;
    const afterHeadings = title + gap + (headings[number] ?? 0);
    const end = afterHeadings + gap + (bodies[number] ?? 0);
    next = end + gap;
    return { start, title, headings: afterHeadings, end };
  });
}

/** Groups ascending positions in the long text by the number of their post. */
export function byPost(
  ranges: readonly PostRange[],
  positions: readonly number[],
): Map<number, number[]> {
  const posts = new Map<number, number[]>();
  let post = 0;
  for (const position of positions) {
    while (position > (ranges[post]?.end ?? Number.POSITIVE_INFINITY)) post++;
    const list = posts.get(post);
    if (list) list.push(position);
    else posts.set(post, [position]);
  }
  return posts;
}
