import { amazon } from './amazon';
import { appleMusic, soundCloud, spotify } from './audio';
import { discontinued } from './discontinued';
import type { Embed, Provider } from './embed';
import { gitHubCode } from './github-code';
import { figma, googleMaps, instagram } from './maps-and-others';
import {
  blueprintUe,
  claudeArtifact,
  codePen,
  codeSandbox,
  jsFiddle,
  stackBlitz,
} from './playgrounds';
import { gist, hatenaCard, tweet } from './posts-and-pages';
import { docswell, googleDocs, googleDrive, slideShare, speakerDeck } from './slides';
import { asciinema, niconico, vimeo, youTube } from './videos';

/** All services whose URLs become embeds. The first that recognises a URL is used. */
const PROVIDERS: readonly Provider[] = [
  amazon,
  appleMusic,
  asciinema,
  blueprintUe,
  claudeArtifact,
  codePen,
  codeSandbox,
  docswell,
  discontinued,
  figma,
  gist,
  gitHubCode,
  googleDocs,
  googleDrive,
  googleMaps,
  hatenaCard,
  instagram,
  jsFiddle,
  niconico,
  slideShare,
  soundCloud,
  speakerDeck,
  spotify,
  stackBlitz,
  tweet,
  vimeo,
  youTube,
];

/**
 * Exact names of the hosts whose frames a click may load into a page, sorted. The Content Security Policy
 * allows frames of these hosts only.
 */
export const FRAME_HOSTS: readonly string[] = PROVIDERS.flatMap(
  ({ frameHosts }) => frameHosts,
).sort();

/**
 * The embed for an http(s) URL; `undefined` when no provider recognises it, or when it has a port, a user name
 * or a password, which URLs of providers never have.
 */
export function embedOf(url: URL): Embed | undefined {
  if (url.port !== '' || url.username !== '' || url.password !== '') return undefined;
  const splitUrl = {
    url,
    host: url.hostname.replace(/^(?:www|m)\./, ''),
    segments: url.pathname.split('/').filter(Boolean),
  };
  for (const provider of PROVIDERS) {
    const embed = provider.read(splitUrl);
    if (embed) return embed;
  }
  return undefined;
}
