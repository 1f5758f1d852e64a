import { readBuildRecord } from '../build-output/build-record';
import { FRAME_HOSTS } from '../markdown/embeds/providers';

/**
 * The hosts, sorted, of the frames that readers can open in these articles.
 *
 * @param articles HTML of the articles.
 */
export function embedFrameHosts(articles: Iterable<string>): string[] {
  const hosts = new Set<string>();
  for (const html of articles) {
    for (const [, host = ''] of html.matchAll(/<figure [^>]*data-frame="https:\/\/([^/"]+)\//g)) {
      // A title attribute may contain the same text, so only the hosts of known providers count.
      if (FRAME_HOSTS.includes(host)) hosts.add(host);
    }
  }
  return [...hosts].sort();
}

/** The frame hosts of the finished build; those of all providers when there is no build. */
export function readFrameHosts(): readonly string[] {
  return readBuildRecord()?.frameHosts.filter((host) => FRAME_HOSTS.includes(host)) ?? FRAME_HOSTS;
}
