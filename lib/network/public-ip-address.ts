import { BlockList, isIPv4, isIPv6 } from 'node:net';

// The blocks of https://www.iana.org/assignments/iana-ipv4-special-registry, and multicast. Those that the
// registry calls globally reachable are listed too: they are infrastructure and never serve a web page.
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
  // AS112, which answers reverse DNS lookups of private addresses (RFC 7535, RFC 7534), and AMT (RFC 7450).
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

// All IPv6 addresses of the public Internet are in this block (RFC 4291 §2.4). RESERVED_IPV6 has the blocks
// within it that are reserved (https://www.iana.org/assignments/iana-ipv6-special-registry).
const GLOBAL_IPV6 = new BlockList();
GLOBAL_IPV6.addSubnet('2000::', 3, 'ipv6');
const RESERVED_IPV6 = new BlockList();
for (const [network, prefix] of [
  // Teredo, benchmarking, AMT (2001:3::/32), AS112 (2001:4:112::/48), ORCHID, drone remote ID.
  ['2001::', 23],
  ['2001:db8::', 32],
  // A 6to4 address contains an IPv4 address, which may be private.
  ['2002::', 16],
  // AS112 by direct delegation (RFC 7534).
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const) {
  RESERVED_IPV6.addSubnet(network, prefix, 'ipv6');
}

/**
 * Returns whether an IP address belongs to the public Internet: neither to this machine, nor to a local
 * network, nor to a block of the IANA special-purpose registries. An IPv6 address that contains an IPv4
 * address never does.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !RESERVED_IPV4.check(address, 'ipv4');
  if (!isIPv6(address)) return false;
  return GLOBAL_IPV6.check(address, 'ipv6') && !RESERVED_IPV6.check(address, 'ipv6');
}
