import { isId, type Provider } from './embed';

/** Link cards of Hatena: a frame whose URL has the linked page as a parameter. */
export const hatenaCard: Provider = {
  frameHosts: [],
  read: ({ url, host, segments }) => {
    const isCard = /^(?:hatenablog-parts\.com|hatenablog\.com|blog\.hatena\.ne\.jp)$/.test(host);
    if (!isCard || segments[0] !== 'embed') return undefined;
    const page = url.searchParams.get('url') ?? '';
    if (!/^https?:\/\//i.test(page) || !URL.canParse(page)) return undefined;
    const { href, hostname } = new URL(page);
    return { provider: hostname, kind: 'page', key: href, href };
  },
};

/** Posts on X (Twitter). */
export const tweet: Provider = {
  frameHosts: [],
  read: ({ host, segments }) => {
    if (!/^(?:mobile\.)?(?:twitter|x)\.com$/.test(host)) return undefined;
    const at = segments.findIndex((part) => part === 'status' || part === 'statuses');
    const author = segments[at - 1];
    const id = segments[at + 1];
    if (at < 1 || !isId(author) || !id || !/^\d{1,20}$/.test(id)) return undefined;
    const key = `https://twitter.com/${author}/status/${id}`;
    return { provider: 'X', kind: 'post', key, href: key };
  },
};

/** Gists of GitHub: the page of a gist, or the script that writes it into a page. */
export const gist: Provider = {
  frameHosts: [],
  read: ({ url, host, segments }) => {
    if (host !== 'gist.github.com') return undefined;
    const parts = segments.map((part) => part.replace(/\.(?:js|json|pibb)$/, ''));
    const [first = '', second] = parts;
    const id = second ?? (/^(?:\d+|[0-9a-f]{20,40})$/.test(first) ? first : '');
    if (!/^[0-9a-f]{1,40}$/.test(id)) return undefined;
    const owner = second !== undefined && isId(first) ? `${first}/` : '';
    const key = `https://gist.github.com/${owner}${id}`;
    const file = url.searchParams.get('file');
    return {
      provider: 'Gist',
      kind: 'code',
      key,
      href: file ? `${key}?file=${encodeURIComponent(file)}` : key,
      name: file ?? undefined,
    };
  },
};
