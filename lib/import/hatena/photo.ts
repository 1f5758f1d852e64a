import { escapeHtml } from '../../html';

const ENDS: Record<string, string> = { j: 'jpg', p: 'png', g: 'gif', f: 'flv' };

/** A picture on Hatena Fotolife. */
export interface Photo {
  url: string;
  alt: string;
  /** The text below the picture, or `''`. */
  title: string;
}

/** Returns whether a URL is that of a file on Hatena Fotolife. */
export function isFotolife(address: string): boolean {
  if (!URL.canParse(address, 'https://old.invalid')) return false;
  const { hostname } = new URL(address, 'https://old.invalid');
  return /(?:^|\.)(?:st-hatena\.com|f\.hatena\.ne\.jp)$/.test(hostname);
}

/**
 * Returns the picture that is written as `f:id:user:20200102123456j:plain`, or `undefined` when the
 * text is something else.
 */
export function photoOf(source: string): Photo | undefined {
  const [, user = '', day = '', time = '', letter = '', options = ''] =
    /^f:id:([A-Za-z][\w-]+):(\d{8})(\d{6})([a-z]?)((?::[^:]*)*)$/.exec(source) ?? [];
  if (user === '') return undefined;
  const end = ENDS[letter || 'j'] ?? 'jpg';
  const option = (name: string) => new RegExp(`:${name}=([^:]*)`).exec(options)?.[1] ?? '';
  return {
    url: `https://cdn-ak.f.st-hatena.com/images/fotolife/${user[0]}/${user}/${day}/${day}${time}.${end}`,
    alt: option('alt'),
    title: option('title'),
  };
}

/** Returns the HTML for a picture on Hatena Fotolife. */
export function photoHtml({ url, alt, title }: Photo): string {
  const picture = `<img src="${url}" alt="${escapeHtml(alt)}">`;
  return title === ''
    ? picture
    : `<figure>${picture}<figcaption>${escapeHtml(title)}</figcaption></figure>`;
}
