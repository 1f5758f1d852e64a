import { isIP } from 'node:net';
import { isPublicAddress } from '../../network/public-ip-address';
import { readableUrl } from '../../url-decoding';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** A link, image or frame whose host exists only on the author's computer or network. */
export const privateHost: Rule = {
  name: 'privateHost',
  level: 'warning',
  find: (page) =>
    page.elements.flatMap((element) => {
      const source = /^(?:a|img|iframe)$/.test(element.tagName) && sourceOf(page, element);
      const href = attribute(element, 'href') || attribute(element, 'src');
      // Markdown percent-encodes the brackets around an IPv6 address.
      const url = href.replace(/%5B/i, '[').replace(/%5D/i, ']');
      if (!source || !/^(?:https?:)?\/\//i.test(url)) return [];
      const { line, column } = source;
      if (!URL.canParse(url, 'https://x')) return [];
      const { hostname } = new URL(url, 'https://x');
      return isPrivate(hostname) ? [{ line, column, value: readableUrl(href) }] : [];
    }),
};

/**
 * Whether a host means nothing on the public Internet: an IP address outside of it,
 * a name without a dot, or a top-level domain for private networks (RFC 6761
 * localhost, RFC 6762 .local, RFC 8375 home.arpa, and .internal, .lan and the like).
 */
function isPrivate(host: string): boolean {
  // The URL parser keeps the brackets around an IPv6 address.
  const address = host.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0) return !isPublicAddress(address);
  const name = host.replace(/\.$/, '');
  return (
    !name.includes('.') ||
    /\.(?:local|localhost|internal|intranet|lan|home|corp|home\.arpa)$/.test(name)
  );
}
