import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { z } from 'zod';
import { type Embed, nearestShape } from '../markdown/embeds/embed';
import type { EmbedEntry } from '../markdown/embeds/lock-entry';
import { embedOf } from '../markdown/embeds/providers';
import { cleanLine } from './clean-line';
import { attributeOf, elementsOf, textOf } from './html-tree';

/** What is read of an answer (oembed.com, 1.0, 2.3.4); numbers come as text too. */
const Answer = z.looseObject({
  title: z.unknown().optional(),
  author_name: z.unknown().optional(),
  width: z.coerce.number().catch(0),
  height: z.coerce.number().catch(0),
  thumbnail_url: z.string().catch(''),
  html: z.string().catch(''),
});

/** What was learnt, and the address of a picture that is still to be fetched. */
export interface EmbedDetails {
  entry: EmbedEntry;
  picture?: string;
}

/**
 * What an oEmbed answer tells. Its HTML never goes on: only the address of a frame that is known as
 * the provider's own is taken from it, and of a post its words.
 *
 * @throws SyntaxError or z.ZodError when it is no answer of that form.
 */
export function readOembed(json: string, embed: Embed): EmbedDetails {
  const { title, author_name, width, height, thumbnail_url, html } = Answer.parse(JSON.parse(json));
  const tree = parseFragment(html.slice(0, 100_000));
  if (embed.kind === 'post') return { entry: postOf(tree, cleanLine(author_name, 100)) };
  const frame = elementsOf(tree, 'iframe')
    .map((iframe) => attributeOf(iframe, 'src').replace(/^\/\//, 'https://'))
    .filter((address) => URL.canParse(address))
    .map((address) => embedOf(new URL(address)))
    .find((found) => found?.provider === embed.provider)?.frame;
  return {
    entry: {
      title: cleanLine(title, 300),
      author: cleanLine(author_name, 100),
      frame: embed.frame === undefined ? frame : undefined,
      shape: embed.kind === 'audio' ? undefined : nearestShape(width / height),
    },
    picture: thumbnail_url || undefined,
  };
}

/** A post, from the quotation that its provider would have written into the page. */
function postOf(
  tree: DefaultTreeAdapterTypes.DocumentFragment,
  author: string | undefined,
): EmbedEntry {
  const [said] = elementsOf(tree, 'p');
  const text = said
    ? textOf(said)
        .split('\n')
        .map((line) => cleanLine(line, 1000))
    : [];
  const link = elementsOf(tree, 'a').at(-1);
  const handle = /\((@\w{1,20})\)/.exec(textOf(tree))?.[1];
  return {
    author: author && handle ? `${author} (${handle})` : author,
    text:
      text
        .filter((line) => line !== undefined)
        .join('\n')
        .slice(0, 2000) || undefined,
    day: link ? cleanLine(textOf(link), 40) : undefined,
  };
}
