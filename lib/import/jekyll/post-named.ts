import type { JekyllPost } from './post';

/**
 * Returns the file that `link` or `post_url` names. For `post_url`, folders in the name can be below `_posts`, or hold
 * it (https://jekyllrb.com/docs/liquid/tags/#linking-to-posts).
 *
 * @param byId by the path from the root of the blog.
 */
export function postNamed(
  byId: ReadonlyMap<string, JekyllPost>,
  name: string,
): JekyllPost | undefined {
  const held = name.replace(/(?=[^/]*$)/, '_posts/');
  const find = (isMeant: (path: string) => boolean) =>
    [...byId.values()].find(({ id }) => isMeant(id.replace(/\.[^./]+$/, '')));
  return (
    byId.get(name) ??
    find((path) => path.endsWith(`_posts/${name}`) || path === held) ??
    // Jekyll also finds a post in a folder by the name of its file alone, with a warning.
    (name.includes('/') ? undefined : find((path) => path.endsWith(`/${name}`)))
  );
}
