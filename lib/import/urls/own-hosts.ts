/** A host of the blog has at least this share of the links that the host with most of them has. */
const LEAST_SHARE = 0.1;

/**
 * Returns the hosts that belong to the blog, according to how many of its posts are linked on each. A few
 * links are no proof: who writes about a page often takes over its title, and then its path is the
 * same.
 *
 * @param counts the number of posts of the blog whose paths are linked on a host.
 */
export function ownHosts(counts: ReadonlyMap<string, number>): Set<string> {
  const least = Math.max(2, Math.max(0, ...counts.values()) * LEAST_SHARE);
  return new Set([...counts].flatMap(([host, count]) => (count >= least ? [host] : [])));
}
