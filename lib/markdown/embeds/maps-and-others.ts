import { isId, type Provider } from './embed';

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

/** CodePen: a pen by its author and slug. */
export const codePen: Provider = {
  frameHosts: ['codepen.io'],
  read: ({ url, host, segments }) => {
    if (host !== 'codepen.io') return undefined;
    const [author, view, ...rest] = segments;
    const pen = rest.find((part) => part !== 'preview');
    if (!isId(author) || !isId(pen)) return undefined;
    if (!/^(?:pen|embed|full|details|live)$/.test(view ?? '')) return undefined;
    const key = `https://codepen.io/${author}/pen/${pen}`;
    const tab = url.searchParams.get('default-tab');
    const query =
      tab && /^[\w,%-]{1,30}$/.test(tab) ? `?default-tab=${encodeURIComponent(tab)}` : '';
    const frame = `https://codepen.io/${author}/embed/${pen}${query}`;
    return { provider: 'CodePen', kind: 'code', key, href: key, frame, shape: '16-9' };
  },
};

/** JSFiddle: the page, frame or script of a fiddle. */
export const jsFiddle: Provider = {
  frameHosts: ['jsfiddle.net'],
  read: ({ host, segments }) => {
    if (host !== 'jsfiddle.net') return undefined;
    const at = segments.findIndex((part) => part === 'embed' || part === 'embedded');
    const parts = segments.slice(0, at < 0 ? segments.length : at);
    if (parts.length === 0 || parts.length > 3 || !parts.every(isId)) return undefined;
    const key = `https://jsfiddle.net/${parts.join('/')}/`;
    return {
      provider: 'JSFiddle',
      kind: 'code',
      key,
      href: key,
      frame: `${key}embedded/`,
      shape: '4-3',
    };
  },
};
