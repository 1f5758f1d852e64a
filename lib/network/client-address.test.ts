import { expect, test } from 'vitest';
import { clientAddressFinder, networkOf, parseAddress, parseBlock } from './client-address';

test.each([
  ['192.0.2.1', '192.0.2.1'],
  [' 192.0.2.1 ', '192.0.2.1'],
  ['192.0.2.1:5678', '192.0.2.1'],
  ['2001:db8::1', '2001:db8::1'],
  ['2001:0DB8:0:0::1', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::ffff:c000:201', '192.0.2.1'],
  ['[::ffff:192.0.2.1]:80', '192.0.2.1'],
  ['', ''],
  ['unknown', ''],
  ['_hidden', ''],
  ['192.0.2', ''],
  ['0x7f000001', ''],
  ['192.0.2.1.', ''],
  ['192.0.2.1:', ''],
  ['[2001:db8::1', ''],
  ['2001:db8::1:::', ''],
])('parses %j as the address %j', (text, address) => {
  expect(parseAddress(text)).toBe(address);
});

test.each([
  ['192.0.2.1:5678', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::9', '2001:db8:1:3::/64'],
  ['2001:db8::1', '2001:db8::/64'],
  ['anything', ''],
])('the network of %j is %j', (text, network) => {
  expect(networkOf(text)).toBe(network);
});

test.each(['10.0.0.0/8', '10.0.0.1', '::1', 'fd00::/8', '0.0.0.0/0', '::/0'])(
  '%j is a block',
  (text) => {
    expect(parseBlock(text)).not.toBeNull();
  },
);

test.each([
  '',
  '10.0.0.0/33',
  '::/129',
  '10/8',
  '10.0.0.0/',
  'localhost',
  '10.0.0.0/8/8',
  '*',
  'fe80::1%eth0',
])('%j is not a block', (text) => {
  expect(parseBlock(text)).toBeNull();
});

const VISITOR = '203.0.113.7';
const PROXIES = ['127.0.0.1', '10.0.0.0/8', '2001:db8::/32'];

test.each<[boolean | readonly string[], string, string, string]>([
  // No trusted proxy: the header is ignored.
  [false, VISITOR, '', VISITOR],
  [false, VISITOR, '192.0.2.9', VISITOR],
  [false, '::ffff:127.0.0.1', '192.0.2.9', '127.0.0.1'],
  // One trusted proxy: the last entry is the one it appended.
  [true, '127.0.0.1', VISITOR, VISITOR],
  [true, '127.0.0.1', `192.0.2.9, ${VISITOR}:5678`, VISITOR],
  [true, '127.0.0.1', '', '127.0.0.1'],
  [true, '127.0.0.1', `${VISITOR}, unknown`, '127.0.0.1'],
  // A list: the first address, from the connection backwards, that is not a listed proxy.
  [PROXIES, '127.0.0.1', `192.0.2.9, ${VISITOR}, 10.1.2.3`, VISITOR],
  [PROXIES, '::ffff:127.0.0.1', `${VISITOR}, [2001:db8::9]:443`, VISITOR],
  [PROXIES, VISITOR, '192.0.2.9', VISITOR],
  [PROXIES, VISITOR, '192.0.2.9, 10.0.0.1', VISITOR],
  [PROXIES, '10.0.0.1', '', '10.0.0.1'],
  [PROXIES, '10.0.0.1', '10.0.0.2', '10.0.0.2'],
  [PROXIES, '10.0.0.1', `${VISITOR}, nonsense`, '10.0.0.1'],
  [[], '127.0.0.1', VISITOR, '127.0.0.1'],
  [['::/0'], '127.0.0.1', VISITOR, '127.0.0.1'],
])(
  'with trustProxy %j, a connection from %s with X-Forwarded-For: %j is from %s',
  (trustProxy, peer, forwarded, address) => {
    expect(clientAddressFinder(trustProxy)(peer, forwarded)).toBe(address);
  },
);
