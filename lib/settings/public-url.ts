import type { SettingFaultName } from '../messages/settings';

/** A fault of the public URL, with the values for its message (lib/messages/settings). */
interface PublicUrlFault {
  name: SettingFaultName;
  value?: string;
  /** The origin to write instead; empty when it is unknown. */
  origin: string;
}

/** Like `example.com`, `localhost:3000` or `example.com/blog`. */
const WITHOUT_SCHEME = /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:\/\S*)?$/;

/**
 * Checks that a text is a valid public URL: an origin (RFC 6454) of `http` or `https`, with nothing but an
 * optional slash after it.
 *
 * @returns `null` when it is valid.
 */
export function publicUrlFault(text: string): PublicUrlFault | null {
  if (WITHOUT_SCHEME.test(text)) {
    const scheme = text.startsWith('localhost') ? 'http' : 'https';
    return { name: 'unusable', origin: originOf(`${scheme}://${text}`) };
  }
  if (originOf(text) === '') {
    // The text before an @ may be a password, so it is not shown.
    return { name: 'unusable', value: text.includes('@') ? '' : undefined, origin: '' };
  }
  const { username, password, origin, pathname } = new URL(text);
  if (username !== '' || password !== '') return { name: 'addressPrivate', value: '', origin };
  const [extra] = /[?#].*$/s.exec(text) ?? [];
  if (extra !== undefined) return { name: 'addressMore', value: extra, origin };
  if (pathname !== '/') {
    return { name: 'addressPath', value: pathname.replace(/\/+$/, ''), origin };
  }
  // The URL parser also accepts `https:example.com` and `https:\\example.com`.
  return /^https?:\/\/[^/\\\s]+\/?$/i.test(text) ? null : { name: 'unusable', origin };
}

/** The origin of an http or https URL; `''` for any other text. */
function originOf(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) return '';
  return new URL(text).origin;
}
