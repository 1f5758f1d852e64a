import { isIP } from 'node:net';
import { isPublicAddress } from '../../network/public-ip-address';
import { readableUrl } from '../../url-decoding';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** A link, picture or frame at an address that only the author's machine or network knows. */
export const privateHost: Rule = {
  name: 'privateHost',
  level: 'warning',
  find: (page) =>
    page.elements.flatMap((element) => {
      const place = /^(?:a|img|iframe)$/.test(element.tagName) && sourceOf(page, element);
      const written = attribute(element, 'href') || attribute(element, 'src');
      // The brackets around an IPv6 address come encoded out of Markdown.
      const address = written.replace(/%5B/i, '[').replace(/%5D/i, ']');
      if (!place || !/^(?:https?:)?\/\//i.test(address)) return [];
      const { line, column } = place;
      if (!URL.canParse(address, 'https://x')) return [];
      const { hostname } = new URL(address, 'https://x');
      return isPrivate(hostname) ? [{ line, column, value: readableUrl(written) }] : [];
    }),
};

/**
 * Whether a host means nothing on the public Internet: an IP address outside of it, a name without a dot, or a top-level
 * domain for private networks (RFC 6761 localhost, RFC 6762 .local, RFC 8375 home.arpa, and .internal, .lan and the like).
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
