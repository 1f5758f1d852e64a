import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Which proxies may name the address of a visitor: none, the one nearest to the server, or those listed. */
export type TrustProxy = boolean | readonly string[];

/** One address, or a block of them in CIDR notation (RFC 4632, RFC 4291 §2.3). */
type Block = ReturnType<typeof ipaddr.parseCIDR>;

/**
 * The IP address that a text of `X-Forwarded-For` or a socket means, in its shortest form: without a
 * port (`192.0.2.1:80`, `[2001:db8::1]:443`) or zone, and IPv4 mapped into IPv6 as IPv4.
 *
 * @returns `''` when it is none.
 */
export function addressIn(text: string): string {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '');
  return isIP(bare) === 0 ? '' : ipaddr.process(bare).toString();
}

/**
 * The network that counts as one sender: an IPv4 address alone, of an IPv6 address the first 64 bits,
 * since a household has all addresses of such a network.
 *
 * @param text as for {@link addressIn}; what is no address is one sender, whatever it says.
 */
export function networkOf(text: string): string {
  const address = addressIn(text);
  if (isIP(address) !== 6) return address;
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`)}/64`;
}

/** @returns `null` when a text is neither an IP address nor a block of them. */
export function blockIn(text: string): Block | null {
  const [, network = '', prefix] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(network);
  if (version === 0 || network.includes('%')) return null;
  const bits = version === 4 ? 32 : 128;
  const length = Number(prefix ?? bits);
  return length > bits ? null : [ipaddr.parse(network), length];
}

/**
 * Makes the function that finds the visitor's address: that of the connection, unless it comes from a
 * proxy that is trusted. Whoever else writes `X-Forwarded-For` is not believed.
 *
 * @param trustProxy the setting; every entry of a list is one {@link blockIn} can read.
 */
export function clientAddressFinder(trustProxy: TrustProxy) {
  const texts = typeof trustProxy === 'object' ? trustProxy : [];
  const blocks = texts.map(blockIn).filter((block) => block !== null);
  const isListed = (address: string) => {
    if (address === '') return false;
    const parsed = ipaddr.process(address);
    return blocks.some((block) => parsed.kind() === block[0].kind() && parsed.match(block));
  };
  /**
   * @param peer address of the other end of the connection.
   * @param forwarded the value of `X-Forwarded-For`, to which each proxy adds whom it got the request from.
   */
  return (peer: string, forwarded: string): string => {
    const named = forwarded === '' ? [] : forwarded.split(',').map(addressIn);
    const own = addressIn(peer);
    if (trustProxy === true) return named.at(-1) || own;
    let address = own;
    // From the nearest to the farthest, as long as the one that names the next is trusted.
    for (const next of named.reverse()) {
      if (!isListed(address) || next === '') break;
      address = next;
    }
    return address;
  };
}
