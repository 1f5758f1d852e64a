/** What stands in the page of one post and in no other, as HTML, by the place it has in the page. */
export interface PageParts {
  /** Title and description. */
  title: string;
  canonical: string;
  /** Open Graph and Twitter card. */
  sharing: string;
  main: string;
}

/** The places of the parts in a page that Next.js made, in their order. */
const PLACES: readonly [part: keyof PageParts, pattern: RegExp][] = [
  ['title', /<title>.*?<\/title>(?:<meta name="description" content="[^"]*"\/>)?/s],
  ['canonical', /<link rel="canonical" href="[^"]*"\/>/],
  [
    'sharing',
    /(?:<meta (?:property="(?:og|article):[^"]*"|name="twitter:[^"]*") content="[^"]*"\/>)+/,
  ],
  ['main', /(?<=<main id="content">).*(?=<\/main>)/s],
];

/** What stands before, between and after the parts: in the page of every post alike. */
export type PageTemplate = readonly string[];

/**
 * The page of a post without its parts.
 *
 * @returns `undefined` for a page in which a part has no place.
 */
export function templateOf(html: string): PageTemplate | undefined {
  const template: string[] = [];
  let rest = html;
  for (const [, pattern] of PLACES) {
    const found = pattern.exec(rest);
    if (!found) return undefined;
    template.push(rest.slice(0, found.index));
    rest = rest.slice(found.index + found[0].length);
  }
  return [...template, rest];
}

/** The page of a post with its parts in their places. */
export function fillTemplate([start = '', ...others]: PageTemplate, parts: PageParts): string {
  return start + PLACES.map(([part], index) => parts[part] + others[index]).join('');
}
