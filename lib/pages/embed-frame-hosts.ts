import { readBuildRecord } from '../build-output/build-record';
import { FRAME_HOSTS } from '../markdown/embeds/providers';

/** The hosts, sorted, whose frames a click may put into some articles. */
export function embedFrameHosts(articles: Iterable<string>): string[] {
  const hosts = new Set<string>();
  for (const html of articles) {
    for (const [, host = ''] of html.matchAll(/<figure [^>]*data-frame="https:\/\/([^/"]+)\//g)) {
      // A title may read like an attribute; only a known host counts.
      if (FRAME_HOSTS.includes(host)) hosts.add(host);
    }
  }
  return [...hosts].sort();
}

/** Whose frames the articles of the build need; every known host when no build has told. */
export function readFrameHosts(): readonly string[] {
  return readBuildRecord()?.frameHosts.filter((host) => FRAME_HOSTS.includes(host)) ?? FRAME_HOSTS;
}
