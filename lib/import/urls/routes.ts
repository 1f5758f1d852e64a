import { filesBelow } from '../read/files-below';

/** A route of a file-system router that shows many posts. */
export interface Route {
  /** The path before the name of the post, `/blog`; `''` at the root. */
  folder: string;
}

// `[slug].astro`, `[...slug].astro`, `[slug]/page.tsx`, `[id].js`; `(group)` folders do not show.
const DYNAMIC =
  /^(.*?)\/?\[(?:\.\.\.)?(?:slug|id|post|name|path|title)\](?:\/(?:page|index))?\.(?:astro|[jt]sx?|mjs)$/;

/** The routes with one name of their own below a folder of pages, those named like a blog first. */
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
