import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * The proxies whose `X-Forwarded-For` is trusted: none (`false`), the one that connects to the server (`true`),
 * or those in a list of IP addresses and CIDR blocks.
 */
export type TrustProxy = boolean | readonly string[];

/** A block of IP addresses as network and prefix length (CIDR notation, RFC 4632, RFC 4291 §2.3). */
type Block = ReturnType<typeof ipaddr.parseCIDR>;

/**
 * Parses an IP address from `X-Forwarded-For` or from a socket. Returns its shortest form, without a port
 * (`192.0.2.1:80`, `[2001:db8::1]:443`) or zone, and an IPv4-mapped IPv6 address as IPv4.
 *
 * @returns `''` when the text is not an IP address.
 */
export function parseAddress(text: string): string {
  const withoutPort = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '');
  return isIP(withoutPort) === 0 ? '' : ipaddr.process(withoutPort).toString();
}

/**
 * Returns the network that counts as one sender: a single IPv4 address, or the /64 network of an IPv6 address,
 * since one household usually has a whole /64.
 *
 * @param text as for {@link parseAddress}.
 * @returns `''` when the text is not an IP address, so that all such texts count as one sender.
 */
export function networkOf(text: string): string {
  const address = parseAddress(text);
  if (isIP(address) !== 6) return address;
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`)}/64`;
}

/**
 * Parses an IP address or a block in CIDR notation; a single address is a block of one.
 *
 * @returns `null` when the text is neither.
 */
export function parseBlock(text: string): Block | null {
  const [, network = '', prefix] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(network);
  if (version === 0 || network.includes('%')) return null;
  const bits = version === 4 ? 32 : 128;
  const length = Number(prefix ?? bits);
  return length > bits ? null : [ipaddr.parse(network), length];
}

/**
 * Returns a function that finds the IP address of the visitor. It is the address of the connection, or, if that is
 * a trusted proxy, an address from `X-Forwarded-For`. From anybody else this header is ignored, since a visitor can
 * send any value.
 *
 * @param trustProxy the setting; {@link parseBlock} must be able to parse every entry of a list.
 */
export function clientAddressFinder(trustProxy: TrustProxy) {
  const texts = typeof trustProxy === 'object' ? trustProxy : [];
  const blocks = texts.map(parseBlock).filter((block) => block !== null);
  const isListed = (address: string) => {
    if (address === '') return false;
    const parsed = ipaddr.process(address);
    return blocks.some((block) => parsed.kind() === block[0].kind() && parsed.match(block));
  };
  /**
   * @param peer IP address of the other end of the connection.
   * @param forwarded value of `X-Forwarded-For`; each proxy appends the address it received the request from.
   */
  return (peer: string, forwarded: string): string => {
    const chain = forwarded === '' ? [] : forwarded.split(',').map(parseAddress);
    const peerAddress = parseAddress(peer);
    if (trustProxy === true) return chain.at(-1) || peerAddress;
    let address = peerAddress;
    // From the nearest address to the farthest: each one is believed only if a trusted proxy appended it.
    for (const next of chain.reverse()) {
      if (!isListed(address) || next === '') break;
      address = next;
    }
    return address;
  };
}
