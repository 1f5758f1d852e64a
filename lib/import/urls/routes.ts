import { filesBelow } from '../read/files-below';

/** A dynamic route that shows the posts of a blog. */
export interface Route {
  /** The path before the slug, such as `/blog`; `''` at the root. */
  folder: string;
}

// Matches `[slug].astro`, `[...slug].astro`, `[slug]/page.tsx` and `[id].js`. Folders such as
// `(group)` are not part of the URL.
const DYNAMIC =
  /^(.*?)\/?\[(?:\.\.\.)?(?:slug|id|post|name|path|title)\](?:\/(?:page|index))?\.(?:astro|[jt]sx?|mjs)$/;

/**
 * Returns the dynamic routes below a pages folder, except those of tags, categories and APIs. Those
 * with names like `blog` come first.
 */
export function routesOf(pages: string): Route[] {
  const folders = filesBelow(pages).flatMap(({ path }) => {
    const before = DYNAMIC.exec(path)?.[1];
    if (
      before === undefined ||
      before.includes('[') ||
      /(?:^|\/)(?:api|tags?|categor(?:y|ies))(?:\/|$)/.test(before)
    )
      return [];
    return before
      .split('/')
      .filter((part) => part !== '' && !/^\(.*\)$/.test(part))
      .join('/');
  });
  const routes = [...new Set(folders)].map((folder) => ({ folder: folder && `/${folder}` }));
  return routes.sort((a, b) => rank(a) - rank(b));
}

function rank({ folder }: Route): number {
  return /blog|post|article|entry|writing/i.test(folder) ? 0 : 1;
}
