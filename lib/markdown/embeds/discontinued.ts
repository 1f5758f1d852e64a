import type { EmbedKind } from '../../messages/embeds';
import type { Provider } from './embed';

/** Discontinued services, by the last labels of their host names: their names, and the kind of their embeds. */
const ENDED: Record<string, readonly [name: string, kind: EmbedKind]> = {
  'formspring.me': ['Formspring', 'page'],
  'jsdo.it': ['jsdo.it', 'code'],
  'justin.tv': ['Justin.tv', 'video'],
  'picplz.com': ['picplz', 'picture'],
  'plus.google.com': ['Google+', 'page'],
  'posterous.com': ['Posterous', 'page'],
  'qik.com': ['Qik', 'video'],
  'rimo.tv': ['Rimo', 'video'],
  'storify.com': ['Storify', 'page'],
  'sumally.com': ['Sumally', 'page'],
  'twitvid.com': ['TwitVid', 'video'],
  'ustream.tv': ['Ustream', 'video'],
  'video.google.com': ['Google Video', 'video'],
  'vine.co': ['Vine', 'video'],
  'widgets.technorati.jp': ['Technorati', 'page'],
  'wonderfl.net': ['wonderfl', 'code'],
  'yfrog.com': ['yfrog', 'picture'],
  'zenback.jp': ['Zenback', 'page'],
  'zoome.jp': ['zoome', 'video'],
};

/** Discontinued services: a card that says so, with a link to the copy in the Internet Archive. */
export const discontinued: Provider = {
  frameHosts: [],
  read: ({ url, host }) => {
    const domain = Object.keys(ENDED).find((name) => host === name || host.endsWith(`.${name}`));
    const [provider, kind] = ENDED[domain ?? ''] ?? [];
    if (!provider || !kind) return undefined;
    const key = url.href;
    const href = `https://web.archive.org/web/${key}`;
    return { provider, kind, key, href, ended: true };
  },
};
