import { isId, type Provider } from './embed';

const SPOTIFY = /^(?:track|album|playlist|artist|episode|show)$/;

/** Spotify: tracks, albums, playlists, artists and podcasts. */
export const spotify: Provider = {
  frameHosts: ['open.spotify.com'],
  read: ({ host, segments }) => {
    if (host !== 'open.spotify.com') return undefined;
    const parts = segments.filter((part) => part !== 'embed' && !part.startsWith('intl-'));
    const at = parts.findIndex((part) => SPOTIFY.test(part));
    const [type = '', id] = at < 0 ? [] : parts.slice(at);
    if (!isId(id)) return undefined;
    const key = `https://open.spotify.com/${type}/${id}`;
    const frame = `https://open.spotify.com/embed/${type}/${id}`;
    const shape = type === 'track' || type === 'episode' ? 'line' : 'tall';
    return { provider: 'Spotify', kind: 'audio', key, href: key, frame, shape };
  },
};

/** Apple Music: albums and songs in the shop of any country. */
export const appleMusic: Provider = {
  frameHosts: ['embed.music.apple.com'],
  read: ({ url, host, segments }) => {
    if (host !== 'music.apple.com' && host !== 'embed.music.apple.com') return undefined;
    if (segments.length < 3) return undefined;
    const song = url.searchParams.get('i');
    const isSong = song !== null && /^\d+$/.test(song);
    const path = `${url.pathname}${isSong ? `?i=${song}` : ''}`;
    const key = `https://music.apple.com${path}`;
    const frame = `https://embed.music.apple.com${path}`;
    return {
      provider: 'Apple Music',
      kind: 'audio',
      key,
      href: key,
      frame,
      shape: isSong || segments[1] === 'song' ? 'line' : 'tall',
    };
  },
};

/** SoundCloud: its player, which has the URL of the track as a parameter, and pages. */
export const soundCloud: Provider = {
  frameHosts: ['w.soundcloud.com'],
  read: ({ url, host, segments }) => {
    const inner = host === 'w.soundcloud.com' ? url.searchParams.get('url') : url.href;
    if (!inner || !URL.canParse(inner)) return undefined;
    const track = new URL(inner);
    if (!/^(?:www\.|m\.|api\.|w\.)?soundcloud\.com$/.test(track.hostname)) return undefined;
    if (host === 'soundcloud.com' && segments.length < 2) return undefined;
    if (host !== 'soundcloud.com' && host !== 'w.soundcloud.com') return undefined;
    const isApi = track.hostname === 'api.soundcloud.com';
    const key = `https://${isApi ? 'api.' : ''}soundcloud.com${track.pathname}`;
    const frame = `https://w.soundcloud.com/player/?url=${encodeURIComponent(key)}`;
    const isList = track.pathname.includes('/sets/') || track.pathname.includes('/playlists/');
    return {
      provider: 'SoundCloud',
      kind: 'audio',
      key,
      // A URL of the API returns JSON, so that a reader opens the player instead.
      href: isApi ? frame : key,
      frame,
      shape: isList ? 'tall' : 'player',
    };
  },
};
