import { LINK_SCHEMES } from '../../markdown/sanitize-schema';
import { readableUrl } from '../../url-decoding';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/**
 * A link whose target no reader can open, whatever the blog holds: empty, a place on the author's
 * computer, a scheme that is taken out, an address that is none. Dead ones are lib/redirects/dead-links.
 */
export const targetUnusable: Rule = {
  name: 'targetUnusable',
  level: 'error',
  find: (page) =>
    page.elements.flatMap((element) => {
      if (element.tagName !== 'a' || element.properties.href === undefined) return [];
      const place = sourceOf(page, element);
      const href = attribute(element, 'href').replace(/[\t\n\r]/g, '');
      const kind = unusable(href);
      if (!place || kind === undefined) return [];
      const { line, column } = place;
      // The words stay on the page, and the page stays of use.
      const level = kind === 'scheme' ? ('warning' as const) : undefined;
      return [{ level, line, column, value: readableUrl(href), other: kind }];
    }),
};

function unusable(
  href: string,
): 'empty' | 'local' | 'nobody' | 'scheme' | 'unreadable' | undefined {
  if (href === '') return 'empty';
  // What stands before a colon is a scheme to the sanitiser, whatever its letters: ”https://…”, 日記:1.md.
  const scheme = /^([^/?#:]*):/.exec(href)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    return href.startsWith('//') && !URL.canParse(href, 'https://x') ? 'unreadable' : undefined;
  }
  // C:\notes.md, a path of Windows.
  if (scheme === 'file' || /^[a-z]$/.test(scheme)) return 'local';
  if (!LINK_SCHEMES.includes(scheme)) return 'scheme';
  if (/^(?:mailto|tel|sms):\s*$/i.test(href)) return 'nobody';
  return URL.canParse(href) ? undefined : 'unreadable';
}
