import { isIPv4 } from 'node:net';
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

/** Names of RFC 6761, RFC 6762 and RFC 9476's kin, a name without a dot, and addresses of RFC 1918, 3927, 4193 and 6890. */
function isPrivate(host: string): boolean {
  if (host.startsWith('[')) return /^\[(?:::1?\]|f[cd]|fe[89ab]|::ffff:)/.test(host);
  if (!isIPv4(host)) {
    const name = host.replace(/\.$/, '');
    return (
      !name.includes('.') ||
      /\.(?:local|localhost|internal|intranet|lan|home|corp|home\.arpa)$/.test(name)
    );
  }
  const [a = 0, b = 0] = host.split('.').map(Number);
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 192 && b === 168) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 169 && b === 254)
  );
}
