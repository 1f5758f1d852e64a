import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { z } from 'zod';
import { type Embed, nearestShape } from '../markdown/embeds/embed';
import type { EmbedEntry } from '../markdown/embeds/lock-entry';
import { embedOf } from '../markdown/embeds/providers';
import { cleanLine } from './clean-line';
import { attributeOf, elementsOf, textOf } from './html-tree';

/**
 * The used properties of an oEmbed response (oembed.com, 1.0, 2.3.4). Some providers write numbers as strings.
 */
const Response = z.looseObject({
  title: z.unknown().optional(),
  author_name: z.unknown().optional(),
  width: z.coerce.number().catch(0),
  height: z.coerce.number().catch(0),
  thumbnail_url: z.string().catch(''),
  html: z.string().catch(''),
});

/** The data of an embed, without its thumbnail. */
export interface EmbedDetails {
  entry: EmbedEntry;
  /** URL of the thumbnail, which is still to be fetched. */
  picture?: string;
}

/**
 * Reads an oEmbed response. Of its HTML, only two things are used: the URL of a frame that belongs to the same
 * provider, and the text of a post.
 *
 * @throws SyntaxError or z.ZodError when the text is not an oEmbed response.
 */
export function readOembed(json: string, embed: Embed): EmbedDetails {
  const { title, author_name, width, height, thumbnail_url, html } = Response.parse(
    JSON.parse(json),
  );
  const tree = parseFragment(html.slice(0, 100_000));
  if (embed.kind === 'post') return { entry: postOf(tree, cleanLine(author_name, 100)) };
  const frame = elementsOf(tree, 'iframe')
    .map((iframe) => attributeOf(iframe, 'src').replace(/^\/\//, 'https://'))
    .filter((url) => URL.canParse(url))
    .map((url) => embedOf(new URL(url)))
    .find((framed) => framed?.provider === embed.provider)?.frame;
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

/** The entry for a post, read from the block quote of its embed code. */
function postOf(
  tree: DefaultTreeAdapterTypes.DocumentFragment,
  author: string | undefined,
): EmbedEntry {
  const [paragraph] = elementsOf(tree, 'p');
  const text = paragraph
    ? textOf(paragraph)
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
