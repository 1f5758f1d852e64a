import type { Giscus } from '../settings/site-settings';

/** The origin of the frame of giscus and of its messages. */
export const GISCUS_ORIGIN = 'https://giscus.app';

interface Discussed {
  /** Path of the post, encoded, with the base path. */
  path: string;
  permalink: string;
  description: string;
}

/** The title of the discussion of a post: its path, as giscus forms it for the mapping "pathname". */
function termOf(path: string): string {
  return path.slice(1).replace(/\.\w+$/, '');
}

/**
 * URL of the giscus frame of a post. The script adds `origin`, `theme` and, for a signed-in reader,
 * `session`.
 */
export function giscusFrame(giscus: Giscus, language: string, post: Discussed): string {
  const query = new URLSearchParams({
    ...giscus,
    term: termOf(post.path),
    // Without it, giscus may find the discussion of a similar path.
    strict: '1',
    reactionsEnabled: '1',
    emitMetadata: '0',
    inputPosition: 'bottom',
    description: post.description,
    backLink: post.permalink,
  });
  return `${GISCUS_ORIGIN}/${language}/widget?${query}`;
}

/** URL of the search for the discussion of a post on GitHub, which works without scripts. */
export function discussionAddress({ repo }: Giscus, path: string): string {
  const query = new URLSearchParams({ discussions_q: `in:title "${termOf(path)}"` });
  return `https://github.com/${repo}/discussions?${query}`;
}
