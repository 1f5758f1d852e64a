import { expect, test, vi } from 'vitest';
import type { IconName } from './icon-names';

async function linksWith(...own: IconName[]): Promise<string[]> {
  vi.stubEnv('BASE_PATH', '/nikki');
  vi.resetModules();
  const { iconLinks } = await import('./icon-links');
  const { icon, apple } = iconLinks((name) => own.includes(name));
  vi.unstubAllEnvs();
  return [...icon, ...apple].map(({ url, sizes = '' }) => `${url} ${sizes}`.trim());
}

test.each<{ own: IconName[]; links: string[] }>([
  { own: [], links: ['/favicon.ico 48x48', '/icon.svg any', '/apple-icon.png 180x180'] },
  // Browsers prefer icon.svg, which would show the seal instead of the owner's icon.
  { own: ['favicon.ico'], links: ['/favicon.ico', '/apple-icon.png 180x180'] },
  {
    own: ['favicon.ico', 'icon.svg'],
    links: ['/favicon.ico', '/icon.svg any', '/apple-icon.png 180x180'],
  },
  { own: ['icon.svg'], links: ['/favicon.ico 48x48', '/icon.svg any', '/apple-icon.png 180x180'] },
  { own: ['apple-icon.png'], links: ['/favicon.ico 48x48', '/icon.svg any', '/apple-icon.png'] },
])('with $own of the owner, pages link to $links', async ({ own, links }) => {
  expect(await linksWith(...own)).toEqual(links.map((link) => `/nikki${link}`));
});
