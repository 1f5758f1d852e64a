import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { FRAME_HOSTS } from './providers';

const FILE = join('.next', 'cache', 'tsuzuri', 'frame-hosts.json');

/** The hosts, sorted, whose frames a click may put into some articles. */
export function hostsIn(articles: Iterable<string>): string[] {
  const hosts = new Set<string>();
  for (const html of articles) {
    for (const [, host = ''] of html.matchAll(/<figure [^>]*data-frame="https:\/\/([^/"]+)\//g)) {
      // A title may read like an attribute; only a known host counts.
      if (FRAME_HOSTS.includes(host)) hosts.add(host);
    }
  }
  return [...hosts].sort();
}

/** Remembers, for the policy of this build, whose frames its articles need. */
export async function writeFrameHosts(articles: Iterable<string>): Promise<void> {
  const path = join(process.cwd(), FILE);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(hostsIn(articles)));
}

/** Whose frames the articles of this build need; every known host when no build has told. */
export function readFrameHosts(): readonly string[] {
  try {
    const text = readFileSync(join(process.cwd(), FILE), 'utf8');
    const hosts = z.array(z.string()).parse(JSON.parse(text));
    return hosts.filter((host) => FRAME_HOSTS.includes(host));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return FRAME_HOSTS;
    throw error;
  }
}
