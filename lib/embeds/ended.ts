import type { Provider } from './embed';

/** Services that have ended, by the end of their host names. */
const ENDED: Record<string, string> = {
  'formspring.me': 'Formspring',
  'jsdo.it': 'jsdo.it',
  'justin.tv': 'Justin.tv',
  'picplz.com': 'picplz',
  'plus.google.com': 'Google+',
  'posterous.com': 'Posterous',
  'qik.com': 'Qik',
  'rimo.tv': 'Rimo',
  'storify.com': 'Storify',
  'sumally.com': 'Sumally',
  'twitvid.com': 'TwitVid',
  'ustream.tv': 'Ustream',
  'video.google.com': 'Google Video',
  'vine.co': 'Vine',
  'widgets.technorati.jp': 'Technorati',
  'wonderfl.net': 'wonderfl',
  'yfrog.com': 'yfrog',
  'zenback.jp': 'Zenback',
  'zoome.jp': 'zoome',
};

/** Services that have ended: named as such, with a link to what the Internet Archive kept. */
export const ended: Provider = {
  frameHosts: [],
  read: ({ url, host }) => {
    const end = Object.keys(ENDED).find((name) => host === name || host.endsWith(`.${name}`));
    if (!end) return undefined;
    const key = url.href;
    const href = `https://web.archive.org/web/${key}`;
    return { provider: ENDED[end] ?? end, kind: 'page', key, href, ended: true };
  },
};
