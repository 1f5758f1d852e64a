import { createHash } from 'node:crypto';
import { assetText } from '../build-output/assets';
import { readBuildRecord } from '../build-output/build-record';
import { site } from '../site';
import { sitePath } from '../urls';
import { analyticsFacts, countsVisits } from './analytics';
import { readFrameHosts } from './embed-frame-hosts';
import { GISCUS_ORIGIN } from './giscus';
import { headSources } from './head-tags';
import { loadStyleSheets } from './style-sheets';

/**
 * Speculation Rules (JSON) with which a browser prefetches a page of the site when the pointer rests on its
 * link. Browsers without them just follow the link.
 */
export function speculationRules(): string {
  return JSON.stringify({
    prefetch: [
      {
        where: {
          and: [
            { href_matches: sitePath('/*') },
            {
              not: {
                href_matches: [
                  ...[sitePath('/*.xml'), sitePath('/*.json'), sitePath('/_files/*')],
                  ...(site.markdown ? [sitePath('/*.md')] : []),
                ],
              },
            },
          ],
        },
        eagerness: 'moderate',
      },
    ],
  });
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The Content Security Policy (Level 3) of every page. It allows the files of the site, the frames of embeds
 * and giscus, the scripts of the settings `analytics` and `head` with the hosts they need, and images of any host,
 * nothing else.
 *
 * @param html a page that contains the policy itself; the policy then lists only the style sheets of this page.
 */
export function contentSecurityPolicy(html?: string): string {
  const styles = loadStyleSheets().filter(({ text }) => html?.includes(text) ?? true);
  const hasFormulas = readBuildRecord()?.hasFormulas !== false;
  const hasFont = styles.some(
    ({ name, text }) => text.includes('@font-face') && (name !== 'math' || hasFormulas),
  );
  const inline = [assetText('theme-early.js'), speculationRules()];
  const frames = [
    ...readFrameHosts().map((host) => `https://${host}`),
    ...(site.giscus ? [GISCUS_ORIGIN] : []),
  ];
  const counted = site.analytics && countsVisits(site) ? analyticsFacts(site.analytics) : undefined;
  const ofHead = headSources(site.head);
  const scripts = [...new Set([...(counted?.scriptSources ?? []), ...ofHead])];
  const connections = [...new Set([...(counted?.connectSources ?? []), ...ofHead])];
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inline.map(hashSource), ...scripts],
    'style-src': ["'self'", ...styles.map(({ text }) => hashSource(text))],
    // The font for formulas, and those of the owner.
    ...(hasFont ? { 'font-src': ["'self'"] } : {}),
    'img-src': ["'self'", 'data:', 'https:', 'http:'],
    // Video and audio files beside a post or in `public`.
    'media-src': ["'self'"],
    'connect-src': ["'self'", ...connections],
    'manifest-src': ["'self'"],
    'frame-src': frames.length > 0 ? frames : ["'none'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/** The headers of every response of the site, on every host. */
export function securityHeaders(): { key: string; value: string }[] {
  return [
    { key: 'Content-Security-Policy', value: contentSecurityPolicy() },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    {
      key: 'Permissions-Policy',
      value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  ];
}
