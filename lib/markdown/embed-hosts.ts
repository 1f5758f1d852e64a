/**
 * Hosts whose frames a post may hold, as exact names. The one list: the pipeline keeps these frames
 * and turns any other into a link, and the Content Security Policy lets the browser load these.
 */
export const EMBED_HOSTS: readonly string[] = [
  'codepen.io',
  'docs.google.com',
  'embed.music.apple.com',
  'hatenablog-parts.com',
  'open.spotify.com',
  'player.vimeo.com',
  'rcm-fe.amazon-adsystem.com',
  'rcm-jp.amazon.co.jp',
  'speakerdeck.com',
  'w.soundcloud.com',
  'www.docswell.com',
  'www.google.com',
  'www.slideshare.net',
  'www.youtube-nocookie.com',
  'www.youtube.com',
];

/**
 * The https address of a frame, or `null` when it is no address a frame may load: another host, a
 * port, a name and password, or another scheme.
 */
export function embedAddress(source: string): URL | null {
  const url = webAddress(source);
  if (!url || !EMBED_HOSTS.includes(url.hostname)) return null;
  if (url.port !== '' || url.username !== '' || url.password !== '') return null;
  if (url.hostname === 'www.google.com' && !url.pathname.startsWith('/maps')) return null;
  url.protocol = 'https:';
  return url;
}

/** An absolute http(s) address, also from `//host/path`; `null` for anything else. */
export function webAddress(source: string): URL | null {
  const text = source.trim();
  const absolute = text.startsWith('//') ? `https:${text}` : text;
  if (!/^https?:\/\//i.test(absolute) || !URL.canParse(absolute)) return null;
  return new URL(absolute);
}
