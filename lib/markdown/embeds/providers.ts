import { amazon } from './amazon';
import { gist, hatenaCard, tweet } from './cards';
import { discontinued } from './discontinued';
import type { Embed, Provider } from './embed';
import { codePen, googleMaps, instagram, jsFiddle } from './maps-and-others';
import { docswell, googleDocs, slideShare, speakerDeck } from './slides';
import { appleMusic, soundCloud, spotify } from './sounds';
import { niconico, vimeo, youTube } from './videos';

/** Every service whose addresses are known. */
const PROVIDERS: readonly Provider[] = [
  amazon,
  appleMusic,
  codePen,
  docswell,
  discontinued,
  gist,
  googleDocs,
  googleMaps,
  hatenaCard,
  instagram,
  jsFiddle,
  niconico,
  slideShare,
  soundCloud,
  speakerDeck,
  spotify,
  tweet,
  vimeo,
  youTube,
];

/**
 * Hosts whose frames a click may put into a page, as exact names, sorted: the Content Security Policy
 * lets the browser load these and no other.
 */
export const FRAME_HOSTS: readonly string[] = PROVIDERS.flatMap(
  ({ frameHosts }) => frameHosts,
).sort();

/**
 * What an http(s) address stands for; `undefined` when no provider knows it, or when it has a port, a
 * name or a password, which no provider's address has.
 */
export function embedOf(url: URL): Embed | undefined {
  if (url.port !== '' || url.username !== '' || url.password !== '') return undefined;
  const address = {
    url,
    host: url.hostname.replace(/^(?:www|m)\./, ''),
    segments: url.pathname.split('/').filter(Boolean),
  };
  for (const provider of PROVIDERS) {
    const embed = provider.read(address);
    if (embed) return embed;
  }
  return undefined;
}
