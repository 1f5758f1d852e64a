import { createHash } from 'node:crypto';
import { assetText } from '../build-output/assets';
import { site } from '../site';
import { sitePath } from '../urls';
import { readFrameHosts } from './embed-frame-hosts';
import { GISCUS_ORIGIN } from './giscus';
import { madeStyleSheets } from './style-sheets';

/**
 * Rules by which a browser fetches a page of the site before the click on its link, once the
 * pointer rests on it (Speculation Rules; browsers without them follow plain links).
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
                href_matches: [sitePath('/*.xml'), sitePath('/*.json'), sitePath('/_files/*')],
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
 * The Content Security Policy (Level 3) of every page: ours, the embeds, and pictures; nothing else.
 *
 * @param html of a page that carries the policy itself: only the style sheets in it are named, so that a sheet of
 * another page costs it nothing.
 */
export function contentSecurityPolicy(html?: string): string {
  const styles = madeStyleSheets().filter(({ text }) => html?.includes(text) ?? true);
  const hasFont = styles.some(({ text }) => text.includes('@font-face'));
  const inline = [assetText('theme-early.js'), speculationRules()];
  const frames = [
    ...readFrameHosts().map((host) => `https://${host}`),
    ...(site.giscus ? [GISCUS_ORIGIN] : []),
  ];
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inline.map(hashSource)],
    'style-src': ["'self'", ...styles.map(({ text }) => hashSource(text))],
    // The font for mathematics.
    ...(hasFont ? { 'font-src': ["'self'"] } : {}),
    'img-src': ["'self'", 'data:', 'https:', 'http:'],
    // Videos and sounds beside a post or in `public`.
    'media-src': ["'self'"],
    'connect-src': ["'self'"],
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

/** Headers that go with every answer of the site, on every host. */
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
