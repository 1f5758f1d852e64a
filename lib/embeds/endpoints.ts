import type { Embed } from '../markdown/embeds/embed';
import { readGitHubCode } from '../markdown/embeds/github-code';

/**
 * URLs of oEmbed endpoints (oembed.com, 1.0) by provider. They respond with JSON; the URL of a page is
 * appended.
 */
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

/** The URL to request for an embed, and the format of the response. */
export interface Endpoint {
  url: string;
  format: 'oembed' | 'gist' | 'code' | 'page';
}

/** The endpoint to request for an embed; `undefined` when its service is discontinued. */
export function endpointOf(embed: Embed): Endpoint | undefined {
  if (embed.ended) return undefined;
  if (embed.provider === 'Gist') {
    const id = embed.key.split('/').at(-1);
    return { url: `https://api.github.com/gists/${id}`, format: 'gist' };
  }
  const code = readGitHubCode(new URL(embed.key));
  if (code) {
    const { repository, ref, path } = code;
    return {
      url: `https://raw.githubusercontent.com/${repository}/${ref}/${path}`,
      format: 'code',
    };
  }
  const oembed = OEMBED[embed.provider];
  // oEmbed endpoints do not accept the URL of a player. The HTML of the player has a title too.
  const isPage = !/\/(?:player|embed_code)\//.test(embed.key);
  if (oembed && isPage) {
    return { url: oembed + encodeURIComponent(embed.key), format: 'oembed' };
  }
  return { url: embed.key, format: 'page' };
}
