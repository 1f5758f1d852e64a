import { GAP, type Manifest } from './format';
import { widthOf } from './tokens';

/** Where the parts of a post lie in the long text (format.ts). */
export interface Occurrence {
  start: number;
  /** Ends of the title, of the headings, and of the whole. */
  title: number;
  headings: number;
  end: number;
}

/** The places of all posts. */
export function occurrencesIn({ titles, headings, bodies }: Manifest): Occurrence[] {
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

/** Rising positions in the long text, by the number of the post they lie in. */
export function byPost(
  places: readonly Occurrence[],
  positions: readonly number[],
): Map<number, number[]> {
  const posts = new Map<number, number[]>();
  let post = 0;
  for (const position of positions) {
    while (position > (places[post]?.end ?? Number.POSITIVE_INFINITY)) post++;
    const list = posts.get(post);
    if (list) list.push(position);
    else posts.set(post, [position]);
  }
  return posts;
}
