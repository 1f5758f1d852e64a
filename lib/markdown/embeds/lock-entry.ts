import { z } from 'zod';
import { SHAPES } from './embed';

const line = (maxLength: number) => z.string().trim().min(1).max(maxLength);
const pixels = z.number().int().min(1).max(20_000);

/** What another site says about one of its pages. It comes from strangers, and is shown as text only. */
export const EmbedEntry = z.strictObject({
  title: line(300).optional(),
  author: line(100).optional(),
  /** Name of the site. */
  site: line(100).optional(),
  description: line(400).optional(),
  /** Text of a post, one line for each paragraph. */
  text: line(2000).optional(),
  /** Date of a post, as its site writes it. */
  day: line(40).optional(),
  /** URL of the frame, where it cannot be derived from the URL of the page. */
  frame: line(500).optional(),
  shape: z.enum(SHAPES).optional(),
  /** An image in the folder of posts, whose file name is a hash of its content. */
  thumbnail: z
    .strictObject({
      file: z.string().regex(/^embeds\/[0-9a-f]{20}\.webp$/),
      width: pixels,
      height: pixels,
    })
    .optional(),
  /** The files of a gist, or the lines of a file on GitHub. */
  files: z
    .array(z.strictObject({ name: line(200), text: z.string().max(100_000) }))
    .max(20)
    .optional(),
  /** License of the code: an identifier of the SPDX License List. */
  license: line(100).optional(),
  /** Why nothing could be fetched. `npm run embeds` tries again only with `--again`. */
  failed: line(100).optional(),
});

export type EmbedEntry = z.infer<typeof EmbedEntry>;

/** The entries of `embeds.lock.json`, by {@link Embed.key}. */
export type EmbedEntries = ReadonlyMap<string, EmbedEntry>;
