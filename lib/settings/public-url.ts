import type { SettingFaultName } from '../messages/settings';

/** What is wrong with a public address: as in lib/messages/settings, `value` and `address` for its words. */
interface AddressFault {
  name: SettingFaultName;
  value?: string;
  /** The address to write instead; empty where it is not known. */
  address: string;
}

/** Like `example.com`, `localhost:3000` or `example.com/blog`. */
const WITHOUT_SCHEME = /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:\/\S*)?$/;

/**
 * Holds a text against the form of the public address: an origin (RFC 6454) of `http` or `https`, and
 * nothing after it but a slash.
 */
export function addressFault(text: string): AddressFault | null {
  if (WITHOUT_SCHEME.test(text)) {
    const scheme = text.startsWith('localhost') ? 'http' : 'https';
    return { name: 'unusable', address: originOf(`${scheme}://${text}`) };
  }
  if (originOf(text) === '') {
    // It may be a password that stands before an @.
    return { name: 'unusable', value: text.includes('@') ? '' : undefined, address: '' };
  }
  const { username, password, origin, pathname } = new URL(text);
  if (username !== '' || password !== '')
    return { name: 'addressPrivate', value: '', address: origin };
  const [more] = /[?#].*$/s.exec(text) ?? [];
  if (more !== undefined) return { name: 'addressMore', value: more, address: origin };
  if (pathname !== '/') {
    return { name: 'addressPath', value: pathname.replace(/\/+$/, ''), address: origin };
  }
  // Browsers also read `https:example.com` and `https:\\example.com`.
  return /^https?:\/\/[^/\\\s]+\/?$/i.test(text) ? null : { name: 'unusable', address: origin };
}

/** The origin of an address of the web, `''` of anything else. */
function originOf(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) return '';
  return new URL(text).origin;
}
