import { BlockList, isIPv4, isIPv6 } from 'node:net';

// https://www.iana.org/assignments/iana-ipv4-special-registry, and multicast. What the registry calls
// globally reachable is refused too: it is infrastructure, never the server of a page.
const RESERVED_IPV4 = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  // AS112, the sink of reverse look-ups of private addresses (RFC 7535, RFC 7534), and AMT (RFC 7450).
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.175.48.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  RESERVED_IPV4.addSubnet(network, prefix, 'ipv4');
}

// IPv6 addresses of the public Internet are all in this block (RFC 4291 §2.4). The parts of it that have
// another use are in the registry:
// https://www.iana.org/assignments/iana-ipv6-special-registry
const GLOBAL_IPV6 = new BlockList();
GLOBAL_IPV6.addSubnet('2000::', 3, 'ipv6');
const RESERVED_IPV6 = new BlockList();
for (const [network, prefix] of [
  // Teredo, benchmarks, AMT (2001:3::/32), AS112 (2001:4:112::/48), ORCHID, drones.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4 carries an IPv4 address, which may be a private one.
  ['2002::', 16],
  // AS112, direct delegation (RFC 7534).
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const) {
  RESERVED_IPV6.addSubnet(network, prefix, 'ipv6');
}

/**
 * Whether an IP address belongs to the public network: not to this machine, its neighbours or any
 * block set apart (IANA special-purpose registries). IPv4 inside IPv6 is refused as a whole.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !RESERVED_IPV4.check(address, 'ipv4');
  if (!isIPv6(address)) return false;
  return GLOBAL_IPV6.check(address, 'ipv6') && !RESERVED_IPV6.check(address, 'ipv6');
}
