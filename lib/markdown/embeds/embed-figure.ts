import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { embeds as embedWords } from '../../messages/embeds';
import type { Language } from '../../messages/language';
import { httpUrl } from '../http-url';
import type { Embed } from './embed';
import type { EmbedEntry } from './lock-entry';
import { embedOf } from './providers';

type Words = (typeof embedWords)[Language];

declare module 'hast' {
  interface ElementData {
    /** The author's text that a figure with texts of the site replaced. */
    words?: string;
  }
}

/**
 * The element for an embed: a static box into which a click loads the frame, a quotation for a post with a
 * text, or a card. A browser sends no request to another host for it.
 *
 * @param entry the entry of the embed in the lock file.
 * @param language of the texts of the site.
 * @param title a title from the post; the title of the lock entry takes precedence.
 * @param caption content below a box, instead of its title.
 */
export function embedFigure(
  embed: Embed,
  entry: EmbedEntry,
  language: Language,
  title = '',
  caption?: ElementContent[],
): Element {
  const words = embedWords[language];
  const name = entry.title ?? (title || nameOf(embed, words));
  const frameUrl = entry.frame ? httpUrl(entry.frame) : null;
  // A frame URL of the lock file is used only if it belongs to the same provider.
  const frameEmbed = frameUrl ? embedOf(frameUrl) : undefined;
  const lockedFrame = frameEmbed?.provider === embed.provider ? frameEmbed.frame : undefined;
  const frame = embed.frame ?? lockedFrame;
  if (frame === undefined)
    return entry.text ? quotation(embed, entry) : card(embed, entry, name, words);
  const shape = entry.shape ?? embed.shape ?? '16-9';
  const see = words.see[embed.kind];
  const label = /^https?:/.test(name) ? nameOf(embed, words) : name;
  return h(
    'figure',
    {
      className: ['embed', `embed-${shape}`],
      dataFrame: frame,
      dataLabel: words.load(see, label, embed.provider),
    },
    [
      // Screen readers skip this link, because the caption has the same link.
      h('a', { className: ['embed-box'], href: embed.href, tabIndex: -1, ariaHidden: 'true' }, [
        thumbnail(entry),
        span('embed-sign', see),
      ]),
      h('figcaption', [
        ...(caption ?? [h('a', { href: embed.href }, name)]),
        // The provider is not repeated when the title already contains it.
        ...(name.includes(embed.provider) && !caption
          ? []
          : [' ', span('embed-provider', embed.provider)]),
      ]),
    ],
  );
}

/** A link with the title of an embed, for places where no figure is allowed. */
export function embedLink(
  embed: Embed,
  entry: EmbedEntry,
  language: Language,
  title = '',
): Element {
  const name = entry.title ?? (title || nameOf(embed, embedWords[language]));
  return h('a', { href: embed.href, rel: relOf(embed) }, name);
}

/**
 * A copy of a figure that stores the author's text which it replaced, so that search finds the post by this
 * text.
 */
export function withWords(figure: Element, words: string): Element {
  if (words.trim() === '') return figure;
  return { ...figure, data: { ...figure.data, words } };
}

function card(embed: Embed, entry: EmbedEntry, name: string, words: Words): Element {
  const siteName = entry.site ?? embed.provider;
  const description = embed.ended ? words.ended(embed.provider) : entry.description;
  return h('figure', { className: ['card'] }, [
    h('a', { href: embed.href, rel: relOf(embed) }, [
      thumbnail(entry),
      span('card-title', name),
      ...(description ? [' ', span('card-text', description)] : []),
      ...(name.includes(siteName) ? [] : [' ', span('card-site', siteName)]),
    ]),
  ]);
}

function quotation(embed: Embed, { text = '', author, day }: EmbedEntry): Element {
  const lines = text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]));
  return h('blockquote', { className: ['twitter-tweet'], cite: embed.href }, [
    h('p', lines),
    h('p', { className: ['source'] }, [
      author ? `— ${author} ` : '— ',
      h('a', { href: embed.href }, day ?? embed.provider),
    ]),
  ]);
}

function nameOf({ kind, provider, name }: Embed, words: Words): string {
  if (kind === 'product') return words.product(provider, name);
  if (provider === 'Gist') return name ? `${words.gist}（${name}）` : words.gist;
  return words.untitled(kind, provider);
}

/** The link type `sponsored` for product links, by which the author may earn money (Google Search Central). */
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
