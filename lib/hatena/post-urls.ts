import type { PostFacts } from '../posts/post';
import { formerUrls } from '../redirects/former-urls';
import type { Site } from '../settings/site-settings';
import { encodeSegment } from '../urls';

/** Maximum number of URLs in one request to the service. */
const MAX_URLS = 50;

/**
 * Returns the URLs under which readers may have bookmarked a post: its permalink, its aliases and its former
 * paths, on this host and on the former hosts, with https and with http. At most 50, the most likely ones
 * first.
 */
export function bookmarkedUrls(
  post: PostFacts,
  {
    origin,
    basePath,
    formerPaths,
    formerHosts,
  }: Pick<Site, 'origin' | 'basePath' | 'formerPaths' | 'formerHosts'>,
): string[] {
  const hosts = [origin + basePath, ...formerHosts.map((host) => `https://${host}`)];
  const path = `/${encodeSegment(post.slug)}`;
  const dated = formerUrls({ posts: [post], bySlug: new Map() }, formerPaths)
    .filter(({ below }) => !below)
    .map((former) => former.path.split('/').map(encodeSegment).join('/'));
  const onHosts = (paths: readonly string[]) =>
    paths.flatMap((former) => hosts.map((host) => host + former));
  const aliases = post.aliases.flatMap((alias) =>
    /^https?:/i.test(alias) ? [alias] : onHosts([alias]),
  );
  const all = [...onHosts([path]).slice(0, 1), ...aliases, ...onHosts([path, ...dated])]
    .filter((url) => URL.canParse(url))
    .flatMap((url) => {
      const { href } = new URL(url);
      const rest = href.replace(/^https?:/, '');
      return [`https:${rest}`, `http:${rest}`];
    });
  return [...new Set(all)].slice(0, MAX_URLS);
}
