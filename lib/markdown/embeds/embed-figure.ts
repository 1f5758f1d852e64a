import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { embeds as embedWords } from '../../messages/embeds';
import { site } from '../../site';
import { httpUrl } from '../http-url';
import type { Embed } from './embed';
import type { EmbedEntry } from './lock-entry';
import { embedOf } from './providers';

const words = embedWords[site.language];

declare module 'hast' {
  interface ElementData {
    /** What the author wrote where a figure of the site's own words now stands. */
    words?: string;
  }
}

/**
 * What stands in a post for something of another site: a still box with a title that a click fills
 * with the frame, a set quotation for a post, a card for the rest. Nothing in it asks another server.
 *
 * @param known what the lock remembers of it.
 * @param title as the post tells it; the lock's own is better.
 * @param caption what stands below a box in the place of its title.
 */
export function embedFigure(
  embed: Embed,
  known: EmbedEntry,
  title = '',
  caption?: ElementContent[],
): Element {
  const name = known.title ?? (title || nameOf(embed));
  const inner = known.frame ? httpUrl(known.frame) : null;
  // A frame the lock names must itself be one of the provider's.
  const found = inner ? embedOf(inner) : undefined;
  const frame = embed.frame ?? (found?.provider === embed.provider ? found.frame : undefined);
  if (frame === undefined) return known.text ? quotation(embed, known) : card(embed, known, name);
  const shape = known.shape ?? embed.shape ?? '16-9';
  const see = words.see[embed.kind];
  const shown = /^https?:/.test(name) ? nameOf(embed) : name;
  return h(
    'figure',
    {
      className: ['embed', `embed-${shape}`],
      dataFrame: frame,
      dataLabel: words.load(see, shown, embed.provider),
    },
    [
      // The caption says the same to those who do not see the box.
      h('a', { className: ['embed-box'], href: embed.href, tabIndex: -1, ariaHidden: 'true' }, [
        thumbnail(known),
        span('embed-sign', see),
      ]),
      h('figcaption', [
        ...(caption ?? [h('a', { href: embed.href }, name)]),
        // A name that tells where it leads says it once.
        ...(name.includes(embed.provider) && !caption
          ? []
          : [' ', span('embed-provider', embed.provider)]),
      ]),
    ],
  );
}

/** A link that says what it leads to, for places where no box can stand. */
export function embedLink(embed: Embed, known: EmbedEntry, title = ''): Element {
  return h('a', { href: embed.href, rel: relOf(embed) }, known.title ?? (title || nameOf(embed)));
}

/** A figure that remembers which words the author wrote in its place; search finds it by them. */
export function withWords(figure: Element, words: string): Element {
  if (words.trim() === '') return figure;
  return { ...figure, data: { ...figure.data, words } };
}

function card(embed: Embed, known: EmbedEntry, name: string): Element {
  const place = known.site ?? embed.provider;
  const description = embed.ended ? words.ended(embed.provider) : known.description;
  return h('figure', { className: ['card'] }, [
    h('a', { href: embed.href, rel: relOf(embed) }, [
      thumbnail(known),
      span('card-title', name),
      ...(description ? [' ', span('card-text', description)] : []),
      ...(name.includes(place) ? [] : [' ', span('card-site', place)]),
    ]),
  ]);
}

function quotation(embed: Embed, { text: said = '', author, day }: EmbedEntry): Element {
  const lines = said.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]));
  return h('blockquote', { className: ['twitter-tweet'], cite: embed.href }, [
    h('p', lines),
    h('p', { className: ['source'] }, [
      author ? `— ${author} ` : '— ',
      h('a', { href: embed.href }, day ?? embed.provider),
    ]),
  ]);
}

function nameOf({ kind, provider, name }: Embed): string {
  if (kind === 'product') return words.product(provider, name);
  if (provider === 'Gist') return name ? `${words.gist}（${name}）` : words.gist;
  return words.untitled(kind, provider);
}

/** Where the author earns by a sale, search engines are told (HTML Standard, link type `sponsored`). */
function relOf({ kind }: Embed): string[] | undefined {
  return kind === 'product' ? ['sponsored'] : undefined;
}

function thumbnail({ thumbnail: picture }: EmbedEntry): Element | undefined {
  if (!picture) return undefined;
  const { file, width, height } = picture;
  const src = `/_assets/${file.replace('/', '-')}`;
  return h('img', { src, alt: '', width, height });
}

function span(className: string, value: string): Element {
  return h('span', { className: [className] }, value);
}
