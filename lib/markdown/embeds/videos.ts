import { isId, type Provider, type SplitUrl } from './embed';

/** YouTube: pages, frames, the Flash player from before 2015, and playlists. */
export const youTube: Provider = {
  frameHosts: ['www.youtube-nocookie.com'],
  read: (splitUrl) => {
    const { url, host, segments } = splitUrl;
    if (!/^(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/.test(host)) return undefined;
    const id = youTubeId(splitUrl);
    const list = url.searchParams.get('list') ?? undefined;
    const start = seconds(url.searchParams.get('start') ?? url.searchParams.get('t') ?? '');
    if (isId(id)) {
      const frame = new URL(`https://www.youtube-nocookie.com/embed/${id}?autoplay=1`);
      if (start > 0) frame.searchParams.set('start', String(start));
      const key = `https://www.youtube.com/watch?v=${id}`;
      return {
        provider: 'YouTube',
        kind: 'video',
        key,
        href: start > 0 ? `${key}&t=${start}s` : key,
        frame: frame.href,
        shape: segments[0] === 'shorts' ? '9-16' : '16-9',
      };
    }
    if (!isId(list)) return undefined;
    const key = `https://www.youtube.com/playlist?list=${list}`;
    return {
      provider: 'YouTube',
      kind: 'video',
      key,
      href: key,
      frame: `https://www.youtube-nocookie.com/embed/videoseries?list=${list}`,
      shape: '16-9',
    };
  },
};

function youTubeId({ url, host, segments }: SplitUrl): string | undefined {
  const [first, second] = segments;
  if (host === 'youtu.be') return first;
  if (first === 'watch') return url.searchParams.get('v') ?? undefined;
  if (second === 'videoseries' || !/^(?:embed|v|e|shorts|live)$/.test(first ?? ''))
    return undefined;
  // In URLs of the Flash player, parameters follow the id after `&` without a `?`.
  return second?.split('&')[0];
}

/** The seconds of a start time such as `90`, `90s` or `1m30s`. */
function seconds(text: string): number {
  const [, hours, minutes, rest] =
    /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(text) ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);
}

/** Vimeo: pages, frames and the Flash player. */
export const vimeo: Provider = {
  frameHosts: ['player.vimeo.com'],
  read: ({ url, host, segments }) => {
    if (host !== 'vimeo.com' && host !== 'player.vimeo.com') return undefined;
    const id = url.searchParams.get('clip_id') ?? segments.find((part) => /^\d+$/.test(part));
    if (!id || !/^\d{1,15}$/.test(id)) return undefined;
    const secret = url.searchParams.get('h') ?? segments[segments.indexOf(id) + 1];
    const hash = secret && /^[0-9a-f]{6,20}$/.test(secret) ? secret : undefined;
    const key = `https://vimeo.com/${id}${hash ? `/${hash}` : ''}`;
    const frame = `https://player.vimeo.com/video/${id}?autoplay=1${hash ? `&h=${hash}` : ''}`;
    return { provider: 'Vimeo', kind: 'video', key, href: key, frame, shape: '16-9' };
  },
};

/** ニコニコ動画: pages, and the frames and scripts of both players. */
export const niconico: Provider = {
  frameHosts: ['embed.nicovideo.jp'],
  read: ({ host, segments }) => {
    if (!/^(?:(?:ext\.|embed\.|sp\.)?nicovideo\.jp|nico\.ms)$/.test(host)) return undefined;
    const [first, second] = segments;
    const id = host === 'nico.ms' ? first : second;
    if (!id || !/^(?:[a-z]{2})?\d{1,15}$/.test(id)) return undefined;
    if (host !== 'nico.ms' && !/^(?:watch|thumb|thumb_watch)$/.test(first ?? '')) return undefined;
    const key = `https://www.nicovideo.jp/watch/${id}`;
    const frame = `https://embed.nicovideo.jp/watch/${id}`;
    return { provider: 'ニコニコ動画', kind: 'video', key, href: key, frame, shape: '16-9' };
  },
};

/** asciinema: recordings of a terminal, and the script that plays them. */
export const asciinema: Provider = {
  frameHosts: ['asciinema.org'],
  read: ({ url, host, segments: [type, name, view, ...rest] }) => {
    if (host !== 'asciinema.org' || type !== 'a' || rest.length > 0) return undefined;
    const id = name?.replace(/\.js$/, '');
    if (!isId(id) || (view !== undefined && view !== 'iframe' && view !== 'embed'))
      return undefined;
    const key = `https://asciinema.org/a/${id}`;
    const start = seconds(url.searchParams.get('t') ?? '');
    const query = start > 0 ? `?t=${start}` : '';
    const frame = `${key}/iframe${query}`;
    return { provider: 'asciinema', kind: 'video', key, href: key + query, frame, shape: '16-9' };
  },
};
