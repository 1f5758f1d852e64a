import type { Embed } from '../markdown/embeds/embed';

/** Addresses that answer with oEmbed (oembed.com, 1.0) as JSON; the page's own is added at the end. */
const OEMBED: Record<string, string> = {
  CodePen: 'https://codepen.io/api/oembed?format=json&url=',
  Docswell: 'https://www.docswell.com/service/oembed?format=json&url=',
  SlideShare: 'https://www.slideshare.net/api/oembed/2?format=json&url=',
  SoundCloud: 'https://soundcloud.com/oembed?format=json&url=',
  'Speaker Deck': 'https://speakerdeck.com/oembed.json?url=',
  Spotify: 'https://open.spotify.com/oembed?url=',
  Vimeo: 'https://vimeo.com/api/oembed.json?url=',
  X: 'https://publish.twitter.com/oembed?omit_script=1&dnt=1&lang=ja&url=',
  YouTube: 'https://www.youtube.com/oembed?format=json&url=',
};

/** Where to ask about an embed, and in what form the answer comes. */
export interface Endpoint {
  address: string;
  form: 'oembed' | 'gist' | 'page';
}

/** The one address that is asked about an embed; `undefined` when nobody answers for it any more. */
export function endpointOf(embed: Embed): Endpoint | undefined {
  if (embed.ended) return undefined;
  if (embed.provider === 'Gist') {
    const id = embed.key.split('/').at(-1);
    return { address: `https://api.github.com/gists/${id}`, form: 'gist' };
  }
  const oembed = OEMBED[embed.provider];
  // The player's address is no page oEmbed knows; what the player says of itself will do.
  const isPage = !/\/(?:player|embed_code)\//.test(embed.key);
  if (oembed && isPage) {
    return { address: oembed + encodeURIComponent(embed.key), form: 'oembed' };
  }
  return { address: embed.key, form: 'page' };
}
