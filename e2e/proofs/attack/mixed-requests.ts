import { MAX_BODY } from '../../../lib/comments/limits';
import {
  FRAMEWORK_HEADERS,
  hostilePaths,
  METHODS,
  ODD_HEADERS,
  rawRequest,
} from '../../support/hostile-requests';
import { randomPath } from '../../support/random-path';
import { GROWTH_PATTERNS } from '../growth/patterns';
import { COMMENTS, newFormToken } from './attacked-server';
import type { BuiltSite } from './built-site';

/** A request of an attacker. */
export interface HostileRequest {
  method: string;
  path: string;
  /** The whole request, as Latin-1. */
  text: string;
  /** Whether its body is sent one byte per second and never finished. */
  isSlow?: boolean;
}

/** The kinds of requests, each with its share in percent. */
const REQUEST_KINDS: [share: number, make: (pick: Pick, site: BuiltSite) => HostileRequest][] = [
  [35, anyCombination],
  [15, anyPath],
  [10, longQuery],
  [15, readComments],
  [15, writeComment],
  [5, largeForm],
  [5, slowForm],
];

/** Makes random choices. */
interface Pick {
  number: (below: number) => number;
  of: (texts: readonly string[]) => string;
  random: () => number;
}

/** Returns a random hostile request; the same sequence for the same sequence of `random`. */
export function hostileRequest(random: () => number, site: BuiltSite): HostileRequest {
  const number = (below: number) => Math.floor(random() * below);
  const pick: Pick = { number, of: (texts) => texts[number(texts.length)] ?? '', random };
  let rest = number(100);
  for (const [share, make] of REQUEST_KINDS) {
    if (rest < share) return make(pick, site);
    rest -= share;
  }
  return anyPath(pick);
}

function anyCombination(pick: Pick, { asset }: BuiltSite): HostileRequest {
  const headers = [...ODD_HEADERS, ...FRAMEWORK_HEADERS];
  const method = pick.of(METHODS);
  const path = pick.of(hostilePaths(asset));
  const header = Array.from({ length: 1 + pick.number(3) }, () => pick.of(headers)).join('\r\n');
  return { method, path, text: rawRequest(method, path, header) };
}

function anyPath({ random }: Pick): HostileRequest {
  const path = randomPath(random);
  return { method: 'GET', path, text: rawRequest('GET', path) };
}

function longQuery(pick: Pick): HostileRequest {
  const unit = pick.of(['a', '%00', '%E3%81%82', '&a=b', '?', '%', '[]', '../']);
  const query = unit.repeat(1 + pick.number(14_000 / unit.length));
  const path = `${pick.of(['/', '/search', '/none', '/light-pages', COMMENTS, '/rss.xml'])}?q=${query}`;
  return { method: 'GET', path, text: rawRequest('GET', path) };
}

function readComments(pick: Pick): HostileRequest {
  const page = pick.of([COMMENTS, '/comments/edit', '/comments/owner', `${COMMENTS}/atom.xml`]);
  const name = pick.of(['at', 'reply', 'thread', 'page', 'token']);
  const value = pick.of(['1', '-1', '1e9', 'NaN', "'; --", '%F0%9F%98%80', 'a.b', 'x'.repeat(300)]);
  const path = `${page}?${name}=${value.replaceAll(' ', '+')}`;
  return { method: 'GET', path, text: rawRequest('GET', path) };
}

/** A comment or a preview with a text that takes long to parse, from one of many networks. */
function writeComment(pick: Pick, site: BuiltSite): HostileRequest {
  const make = GROWTH_PATTERNS[pick.number(GROWTH_PATTERNS.length)]?.[1];
  const fields = new URLSearchParams({
    token: pick.number(5) > 0 ? newFormToken(site) : pick.of(['', 'a.b', 'x'.repeat(9000)]),
    name: pick.of(['Mallory', '\u202eevil', '花子', 'a'.repeat(250), '']),
    body: `${pick.number(1e9)} ${make?.(MAX_BODY) ?? ''}`.slice(0, MAX_BODY),
    mail: pick.of(['', 'victim@mail.example', 'a@b']),
    do: pick.of(['send', 'send', 'preview']),
  });
  return form(String(fields), randomIpAddress(pick));
}

function largeForm(pick: Pick): HostileRequest {
  const unit = pick.of(['a=b&', 'body=%00', '%', '&', 'あ']);
  return form(unit.repeat(pick.number(300_000 / unit.length)), randomIpAddress(pick));
}

function slowForm(pick: Pick): HostileRequest {
  return { ...form('body=a', randomIpAddress(pick), 5000), isSlow: true };
}

function form(body: string, from: string, length = Buffer.byteLength(body)): HostileRequest {
  const bytes = Buffer.from(body).toString('latin1');
  const head = [
    `POST ${COMMENTS} HTTP/1.1`,
    ...['Host: localhost', 'Origin: http://localhost', 'Connection: close'],
    ...['Content-Type: application/x-www-form-urlencoded', `X-Forwarded-For: ${from}`],
    `Content-Length: ${length}`,
  ];
  return { method: 'POST', path: COMMENTS, text: `${head.join('\r\n')}\r\n\r\n${bytes}` };
}

/**
 * Returns an IP address. Half of the requests come from one of 50 addresses, the others from one of
 * many networks.
 */
function randomIpAddress(pick: Pick): string {
  if (pick.number(2) === 0) return `192.0.2.${pick.number(50)}`;
  return `2001:db8:${pick.number(65_536).toString(16)}:${pick.number(65_536).toString(16)}::1`;
}
