import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { mediaOf } from '../../media-types';
import { embeds } from '../../messages/embeds';
import type { Language } from '../../messages/language';
import { markdown } from '../../messages/markdown';
import { httpUrl } from '../http-url';
import { isOwnSource } from '../rehype/player';
import { EMBED_ELEMENT } from '../remark/zenn-embeds';
import type { Embed } from './embed';
import { embedFigure, embedLink, withWords } from './embed-figure';
import { embedOfKey } from './embed-of-key';
import { hasClass, instagramQuotation, paragraphsOf, tweetQuotation } from './embed-quotes';
import {
  type EmbedSource,
  frameSource,
  isParameter,
  isUsableUrl,
  pluginSource,
  scriptSource,
  value,
  wordsIn,
} from './embed-source';
import { isIgnorableScript } from './ignorable-scripts';
import type { EmbedEntry } from './lock-entry';
import { embedOf } from './providers';

/** The replacement of an element. The caller uses `block` where a block is allowed, and otherwise `inline`. */
interface Replacement {
  /** Empty when only `inline` can be used. */
  block: Element[];
  inline: ElementContent[];
  /** Children of the element that follow the replacement. They may contain embeds themselves. */
  rest?: ElementContent[];
  /** Whether to remove the `<noscript>` after a script, because the replacement contains its text. */
  takesNoscript?: boolean;
}

/** What the replacements of a post have in common. */
export interface EmbedContext {
  /** Returns the entry of an embed in the lock file, `{}` when there is none. */
  findEntry: (embed: Embed) => EmbedEntry;
  /** The language of the texts of the site. */
  language: Language;
}

const NOTHING: Replacement = { block: [], inline: [] };

/**
 * The replacement of an element whose content another site would load or write; `undefined` for other elements.
 *
 * @param noscript the `<noscript>` right after a `<script>`, if there is one.
 */
export function replacementOf(
  node: Element,
  noscript: Element | undefined,
  context: EmbedContext,
): Replacement | undefined {
  switch (node.tagName) {
    case EMBED_ELEMENT:
      return ofUrl(value(node, 'src'), context);
    case 'iframe':
      return fromSource(frameSource(node), context);
    case 'script':
      return script(node, noscript, context);
    case 'video':
    case 'audio':
      return hasOwnSource(node) ? undefined : plugin(node, context);
    case 'embed':
    case 'object':
      return plugin(node, context);
    case 'blockquote':
      if (hasClass(node, /^twitter-(?:tweet|video)/)) return quotation(tweetQuotation(node));
      if (hasClass(node, /^instagram-media$/)) return quotation(instagramQuotation(node));
  }
  return hasClass(node, /^(?:codepen|fb-(?:post|video))$/) ? placeholder(node, context) : undefined;
}

/** Whether a player plays a file of this site. lib/markdown/rehype/media then makes the player. */
function hasOwnSource(node: Element): boolean {
  return [node, ...node.children].some(
    (part) =>
      part.type === 'element' &&
      (part === node || part.tagName === 'source') &&
      isOwnSource(value(part, 'src')),
  );
}

function quotation(node: Element): Replacement {
  return { block: [node], inline: node.children };
}

/** The replacement of a URL alone on its line. */
function ofUrl(written: string, { findEntry, language }: EmbedContext): Replacement | undefined {
  const url = httpUrl(written);
  if (!url) return undefined;
  const embed = embedOfKey(url.href);
  return {
    block: [withWords(embedFigure(embed, findEntry(embed), language, written), written)],
    inline: [embedLink(embed, findEntry(embed), language, written)],
  };
}

function fromSource(
  { embed, title, address }: EmbedSource,
  { findEntry, language }: EmbedContext,
  text = '',
): Replacement {
  const name = text || title;
  if (!embed) return { block: [], inline: linkTo(address, name, language) };
  return {
    block: [withWords(embedFigure(embed, findEntry(embed), language, name), text)],
    inline: [embedLink(embed, findEntry(embed), language, name)],
  };
}

function script(node: Element, noscript: Element | undefined, context: EmbedContext): Replacement {
  const source = scriptSource(node);
  const noscriptText = noscript ? wordsIn(noscript) : '';
  if (source.embed) {
    const replacement = fromSource(source, context, noscriptText);
    return noscriptText === '' ? replacement : { ...replacement, takesNoscript: true };
  }
  const url = httpUrl(source.address);
  // No link is needed where the `<noscript>` stays, or where the script shows nothing of its own.
  if (!url || noscriptText !== '' || isIgnorableScript(url)) return NOTHING;
  const words = embeds[context.language].script(url.hostname);
  return { block: [], inline: linkTo(source.address, words, context.language) };
}

function plugin(node: Element, context: EmbedContext): Replacement {
  const source = pluginSource(node);
  const rest = node.children.filter((child) => !isParameter(child));
  const fallbackText = wordsIn({ ...node, children: rest });
  if (source.embed) {
    const fallback = rest.filter((child) => child.type !== 'element' || child.tagName !== 'object');
    return { ...fromSource(source, context), rest: fallbackText === '' ? [] : fallback };
  }
  const hasLink = rest.some((child) => child.type === 'element' && child.tagName === 'a');
  if (fallbackText !== '' && hasLink) return { ...NOTHING, rest };
  // A plug-in without a usable URL is replaced by its fallback content alone.
  const keepsRest = fallbackText !== '' || !isUsableUrl(source.address);
  const isAudio = node.tagName === 'audio' || mediaOf(source.address) === 'audio';
  const inline = linkTo(source.address, '', context.language, isAudio);
  return { block: [], inline, rest: keepsRest ? rest : [] };
}

/** The replacement of an element whose data attributes say what the script of a provider would put into it. */
function placeholder(node: Element, context: EmbedContext): Replacement | undefined {
  const { findEntry, language } = context;
  const pen = value(node, 'dataSlugHash');
  const source = pen
    ? `https://codepen.io/${value(node, 'dataUser') || 'anon'}/pen/${pen}`
    : value(node, 'dataHref');
  const url = httpUrl(source);
  if (!url) return undefined;
  const embed = embedOf(url);
  const caption = paragraphsOf(node.children).flatMap(({ children }) => children);
  if (!embed)
    return caption.length > 0 ? undefined : { block: [], inline: linkTo(url.href, '', language) };
  const figure = embedFigure(
    embed,
    findEntry(embed),
    language,
    '',
    caption.length > 0 ? caption : undefined,
  );
  return {
    block: [withWords(figure, wordsIn(h('figcaption', caption)))],
    inline: caption.length > 0 ? caption : [embedLink(embed, findEntry(embed), language)],
  };
}

/** A link to content that cannot be embedded; only the title when the URL is not usable. */
function linkTo(
  source: string,
  title: string,
  language: Language,
  isAudio = false,
): ElementContent[] {
  if (!isUsableUrl(source)) return title ? [{ type: 'text', value: title }] : [];
  const url = httpUrl(source);
  const file = source.split(/[?#]/)[0]?.split('/').at(-1);
  const { embedLink: see, listenLink } = markdown[language];
  const words = title || (url ? (isAudio ? listenLink : see)(url.hostname) : file) || source;
  return [h('a', { href: url?.href ?? source.trim() }, words)];
}
