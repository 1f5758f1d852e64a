import { LINK_SCHEMES } from '../../markdown/sanitize-schema';
import { readableUrl } from '../../url-decoding';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/**
 * A link whose URL no reader can open, whatever files the blog has: empty, a path on the author's computer, a
 * scheme that the sanitiser removes, or invalid. Links to missing pages are checked by lib/redirects/dead-links.
 */
export const targetUnusable: Rule = {
  name: 'targetUnusable',
  level: 'error',
  find: (page) =>
    page.elements.flatMap((element) => {
      if (element.tagName !== 'a' || element.properties.href === undefined) return [];
      const source = sourceOf(page, element);
      const href = attribute(element, 'href').replace(/[\t\n\r]/g, '');
      const kind = unusable(href);
      if (!source || kind === undefined) return [];
      const { line, column } = source;
      // Only a warning: the sanitiser removes the URL and keeps the text.
      const level = kind === 'scheme' ? ('warning' as const) : undefined;
      return [{ level, line, column, value: readableUrl(href), other: kind }];
    }),
};

function unusable(
  href: string,
): 'empty' | 'local' | 'nobody' | 'scheme' | 'unreadable' | undefined {
  if (href === '') return 'empty';
  // The sanitiser takes anything before a colon for a scheme, also in ”https://…” and 日記:1.md.
  const scheme = /^([^/?#:]*):/.exec(href)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    return href.startsWith('//') && !URL.canParse(href, 'https://x') ? 'unreadable' : undefined;
  }
  // A single letter is the drive of a Windows path: C:\notes.md.
  if (scheme === 'file' || /^[a-z]$/.test(scheme)) return 'local';
  if (!LINK_SCHEMES.includes(scheme)) return 'scheme';
  if (/^(?:mailto|tel|sms):\s*$/i.test(href)) return 'nobody';
  return URL.canParse(href) ? undefined : 'unreadable';
}
