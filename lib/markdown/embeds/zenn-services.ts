import { httpUrl } from '../http-url';
import { embedOf } from './providers';

/** What may be between the parentheses of an embed: a URL, or an id. */
interface Service {
  /** Name of the provider in lib/markdown/embeds/providers that must recognise the URL. Default: any URL is allowed. */
  provider?: string;
  /** Pattern of an id, and the URL for it. */
  id?: readonly [pattern: RegExp, url: (id: string) => string];
}

/** The embeds of Zenn by the name between the brackets: `@[youtube](…)`. Those without a provider become link cards. */
const SERVICES: Readonly<Record<string, Service>> = {
  blueprintue: {},
  card: {},
  codepen: { provider: 'CodePen' },
  codesandbox: {},
  docswell: { provider: 'Docswell' },
  figma: {},
  gist: { provider: 'Gist' },
  github: {},
  jsfiddle: { provider: 'JSFiddle' },
  slideshare: {
    provider: 'SlideShare',
    id: [/^[\w-]+$/, (key) => `https://www.slideshare.net/slideshow/embed_code/key/${key}`],
  },
  speakerdeck: {
    provider: 'Speaker Deck',
    id: [/^[0-9a-f]+(?:\?slide=\d+)?$/i, (id) => `https://speakerdeck.com/player/${id}`],
  },
  stackblitz: {},
  tweet: { provider: 'X' },
  youtube: {
    provider: 'YouTube',
    id: [/^[\w-]+$/, (id) => `https://www.youtube.com/watch?v=${id}`],
  },
};

/**
 * The URL that `@[service](target)` embeds; `undefined` when the service is unknown, or the target is
 * neither a URL nor an id of that service.
 *
 * @param service the name, in lower case.
 */
export function zennEmbedUrl(service: string, target: string): string | undefined {
  const definition = Object.hasOwn(SERVICES, service) ? SERVICES[service] : undefined;
  if (!definition) return undefined;
  const [pattern, urlOf] = definition.id ?? [];
  const written = pattern?.test(target) && urlOf ? urlOf(target) : target;
  const url = /^https?:\/\//i.test(written) ? httpUrl(written) : null;
  if (!url) return undefined;
  return definition.provider === undefined || embedOf(url)?.provider === definition.provider
    ? url.href
    : undefined;
}
