import type { Element, ElementContent } from 'hast';
import { mediaOf } from '../../media-types';
import { embeds } from '../../messages/embeds';
import { markdown } from '../../messages/markdown';
import { site } from '../../site';
import { httpUrl } from '../http-url';
import { isOwnSource } from '../rehype/player';
import { EMBED_ELEMENT } from '../remark/zenn-embeds';
import type { Embed } from './embed';
import { element, embedFigure, embedLink, text, withWords } from './embed-figure';
import { embedOfKey } from './embed-of-key';
import { hasClass, instagramQuotation, paragraphsOf, tweetQuotation } from './embed-quotes';
import {
  type EmbedSource,
  frameSource,
  isAddress,
  isParameter,
  pluginSource,
  scriptSource,
  value,
  wordsIn,
} from './embed-source';
import { isIgnorableScript } from './ignorable-scripts';
import type { EmbedEntry } from './lock-entry';
import { embedOf } from './providers';

/** What stands for an element: as a block of its own, or within a line where no block can be. */
interface Replacement {
  block: Element[];
  inline: ElementContent[];
  /** What stood inside and is still to be looked at. */
  rest?: ElementContent[];
  /** The `<noscript>` after a script said the same. */
  takesNoscript?: boolean;
}

/** What the lock knows of an embed, `{}` when nothing. */
export type FindEntry = (embed: Embed) => EmbedEntry;

const NOTHING: Replacement = { block: [], inline: [] };

/**
 * What stands for an element that another site would have filled; `undefined` when it stays.
 *
 * @param noscript the `<noscript>` that follows it, if one does.
 */
export function replacementOf(
  node: Element,
  noscript: Element | undefined,
  known: FindEntry,
): Replacement | undefined {
  switch (node.tagName) {
    case EMBED_ELEMENT:
      return ofUrl(value(node, 'src'), known);
    case 'iframe':
      return fromSource(frameSource(node), known);
    case 'script':
      return script(node, noscript, known);
    case 'video':
    case 'audio':
      return hasOwnSource(node) ? undefined : plugin(node, known);
    case 'embed':
    case 'object':
      return plugin(node, known);
    case 'blockquote':
      if (hasClass(node, /^twitter-(?:tweet|video)/)) return quotation(tweetQuotation(node));
      if (hasClass(node, /^instagram-media$/)) return quotation(instagramQuotation(node));
  }
  return hasClass(node, /^(?:codepen|fb-(?:post|video))$/) ? dressed(node, known) : undefined;
}

/** Whether a player plays a file of the site itself: lib/markdown/rehype/media keeps it. */
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

/** What stands for a URL alone on its line. */
function ofUrl(written: string, known: FindEntry): Replacement | undefined {
  const url = httpUrl(written);
  if (!url) return undefined;
  const embed = embedOfKey(url.href);
  return {
    block: [withWords(embedFigure(embed, known(embed), written), written)],
    inline: [embedLink(embed, known(embed), written)],
  };
}

function fromSource(
  { embed, title, address }: EmbedSource,
  known: FindEntry,
  words = '',
): Replacement {
  const name = words || title;
  if (!embed) {
    const link = linkTo(address, name);
    return { block: [], inline: link };
  }
  return {
    block: [withWords(embedFigure(embed, known(embed), name), words)],
    inline: [embedLink(embed, known(embed), name)],
  };
}

function script(node: Element, noscript: Element | undefined, known: FindEntry): Replacement {
  const source = scriptSource(node);
  const said = noscript ? wordsIn(noscript) : '';
  if (source.embed) {
    const replacement = fromSource(source, known, said);
    return said === '' ? replacement : { ...replacement, takesNoscript: true };
  }
  const url = httpUrl(source.address);
  // What it would have shown stands beside it.
  if (!url || said !== '' || isIgnorableScript(url)) return NOTHING;
  const words = embeds[site.language].script(url.hostname);
  return { block: [], inline: linkTo(source.address, words) };
}

function plugin(node: Element, known: FindEntry): Replacement {
  const source = pluginSource(node);
  const rest = node.children.filter((child) => !isParameter(child));
  const said = wordsIn({ ...node, children: rest });
  if (source.embed) {
    const inner = rest.filter((child) => child.type !== 'element' || child.tagName !== 'object');
    return { ...fromSource(source, known), rest: said === '' ? [] : inner };
  }
  const leads = rest.some((child) => child.type === 'element' && child.tagName === 'a');
  if (said !== '' && leads) return { ...NOTHING, rest };
  // Without an address of its own, what stands inside is all there is.
  const isFilled = said !== '' || !isAddress(source.address);
  const isHeard = node.tagName === 'audio' || mediaOf(source.address) === 'audio';
  const inline = linkTo(source.address, '', isHeard);
  return { block: [], inline, rest: isFilled ? rest : [] };
}

/** An element that names in a data attribute what its provider's script would show. */
function dressed(node: Element, known: FindEntry): Replacement | undefined {
  const pen = value(node, 'dataSlugHash');
  const written = pen
    ? `https://codepen.io/${value(node, 'dataUser') || 'anon'}/pen/${pen}`
    : value(node, 'dataHref');
  const url = httpUrl(written);
  if (!url) return undefined;
  const embed = embedOf(url);
  const caption = paragraphsOf(node.children).flatMap(({ children }) => children);
  if (!embed) return caption.length > 0 ? undefined : { block: [], inline: linkTo(url.href, '') };
  const figure = embedFigure(embed, known(embed), '', caption.length > 0 ? caption : undefined);
  return {
    block: [withWords(figure, wordsIn(element('figcaption', {}, caption)))],
    inline: caption.length > 0 ? caption : [embedLink(embed, known(embed))],
  };
}

/** A link to what cannot be shown; its words alone when it leads nowhere safe. */
function linkTo(source: string, title: string, isHeard = false): ElementContent[] {
  if (!isAddress(source)) return title ? [text(title)] : [];
  const url = httpUrl(source);
  const file = source.split(/[?#]/)[0]?.split('/').at(-1);
  const { embedLink: see, listenLink } = markdown[site.language];
  const words = title || (url ? (isHeard ? listenLink : see)(url.hostname) : file) || source;
  return [element('a', { href: url?.href ?? source.trim() }, [text(words)])];
}
