import { z } from 'zod';
import { SHAPES } from './embed';

const line = (most: number) => z.string().trim().min(1).max(most);
const pixels = z.number().int().min(1).max(20_000);

/** What is known of one address: plain data of other people, shown as text only. */
export const EmbedEntry = z.strictObject({
  title: line(300).optional(),
  author: line(100).optional(),
  /** Name of the site. */
  site: line(100).optional(),
  description: line(400).optional(),
  /** Words of a post, a paragraph a line. */
  text: line(2000).optional(),
  /** The day of a post, as its site wrote it. */
  day: line(40).optional(),
  /** Address of the frame, where the page's own address does not tell it. */
  frame: line(500).optional(),
  shape: z.enum(SHAPES).optional(),
  /** A picture in the folder of posts, named by its content. */
  thumbnail: z
    .strictObject({
      file: z.string().regex(/^embeds\/[0-9a-f]{20}\.webp$/),
      width: pixels,
      height: pixels,
    })
    .optional(),
  /** The files of a gist. */
  files: z
    .array(z.strictObject({ name: line(200), text: z.string().max(100_000) }))
    .max(20)
    .optional(),
  /** Why nothing could be learnt; asked again only on request. */
  failed: line(100).optional(),
});

export type EmbedEntry = z.infer<typeof EmbedEntry>;

/** What is known of other sites, by the key of an embed. */
export type EmbedEntries = ReadonlyMap<string, EmbedEntry>;
