import type { Giscus } from '../settings/site-settings';

/** The only origin its frame and its messages come from. */
export const GISCUS_ORIGIN = 'https://giscus.app';

interface Discussed {
  /** Path of the post, encoded, with the sub-path. */
  path: string;
  permalink: string;
  description: string;
}

/** The name of a post's discussion: its path, as giscus itself names it by "pathname". */
function termOf(path: string): string {
  return path.slice(1).replace(/\.\w+$/, '');
}

/**
 * Address of the frame of a post. The browser adds `origin`, `theme` and, for a reader who signed
 * in, `session`.
 */
export function giscusFrame(giscus: Giscus, language: string, post: Discussed): string {
  const query = new URLSearchParams({
    ...giscus,
    term: termOf(post.path),
    // Exactly this discussion: else a search may find that of a similar path.
    strict: '1',
    reactionsEnabled: '1',
    emitMetadata: '0',
    inputPosition: 'bottom',
    description: post.description,
    backLink: post.permalink,
  });
  return `${GISCUS_ORIGIN}/${language}/widget?${query}`;
}

/** Where the discussion of a post is read and written without scripts. */
export function discussionAddress({ repo }: Giscus, path: string): string {
  const query = new URLSearchParams({ discussions_q: `in:title "${termOf(path)}"` });
  return `https://github.com/${repo}/discussions?${query}`;
}
