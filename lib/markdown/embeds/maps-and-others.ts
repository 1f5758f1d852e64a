import { type Embed, isId, type Provider } from './embed';

/** Google Maps: current frames and those from before 2014, under the domain of any country. */
export const googleMaps: Provider = {
  frameHosts: ['www.google.com'],
  read: ({ url, host, segments }) => {
    if (!/^(?:maps\.)?google\.(?:com|co\.[a-z]{2}|[a-z]{2}|com\.[a-z]{2})$/.test(host)) {
      return undefined;
    }
    const common = { provider: 'Google マップ', kind: 'map', shape: '4-3' } as const;
    const [first, second] = segments;
    if (first === 'maps' && (second === 'embed' || second === 'd')) {
      const frame = `https://www.google.com${url.pathname}${url.search}`;
      return { ...common, key: frame, href: frame, frame };
    }
    const isOld = first === 'maps' || (first === undefined && host.startsWith('maps.'));
    if (!isOld || url.searchParams.get('output') !== 'embed') return undefined;
    const frame = `https://www.google.com/maps${url.search}`;
    const page = new URL(frame);
    page.searchParams.delete('output');
    return { ...common, key: page.href, href: page.href, frame };
  },
};

/** Instagram: images and videos by their shortcode. */
export const instagram: Provider = {
  frameHosts: ['www.instagram.com'],
  read: ({ host, segments }) => {
    if (host !== 'instagram.com' && host !== 'instagr.am') return undefined;
    const at = segments.findIndex((part) => /^(?:p|reel|tv)$/.test(part));
    const [type = '', code] = at < 0 || at > 1 ? [] : segments.slice(at);
    if (!isId(code)) return undefined;
    const key = `https://www.instagram.com/${type}/${code}/`;
    const frame = `${key}embed/`;
    return { provider: 'Instagram', kind: 'picture', key, href: key, frame, shape: '4-5' };
  },
};

/** Figma: files, prototypes, boards and slides, and the frames of both versions of its embeds. */
export const figma: Provider = {
  frameHosts: ['embed.figma.com'],
  read: ({ url, host, segments }) => {
    if (host !== 'figma.com' && host !== 'embed.figma.com') return undefined;
    if (segments[0] === 'embed') {
      const inner = url.searchParams.get('url') ?? '';
      const isFile =
        /^https:\/\/(?:www\.)?figma\.com\/(?!embed\b)/.test(inner) && URL.canParse(inner);
      return isFile ? readFigma(new URL(inner)) : undefined;
    }
    return readFigma(url);
  },
};

/** Parameters that choose what a frame of Figma shows. */
const FIGMA_VIEW = [
  'node-id',
  'page-id',
  'starting-point-node-id',
  'scaling',
  'content-scaling',
  'm',
];

function readFigma({ pathname, searchParams }: URL): Embed | undefined {
  const [, type = '', id = ''] =
    /^\/(file|design|proto|board|slides|deck)\/([0-9A-Za-z]{22,128})(?:\/|$)/.exec(pathname) ?? [];
  if (id === '') return undefined;
  // Since 2024, design files have the path /design; older URLs have /file.
  const path = `${type === 'file' ? 'design' : type}/${id}`;
  const key = `https://www.figma.com/${path}`;
  const query = new URLSearchParams();
  for (const name of FIGMA_VIEW) {
    const value = searchParams.get(name);
    if (value !== null) query.set(name, value);
  }
  const href = query.size > 0 ? `${key}?${query}` : key;
  query.set('embed-host', 'share');
  const frame = `https://embed.figma.com/${path}?${query}`;
  const kind = type === 'slides' || type === 'deck' ? 'slides' : 'design';
  return { provider: 'Figma', kind, key, href, frame, shape: '16-9' };
}
