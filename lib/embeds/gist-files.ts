import { z } from 'zod';
import { cleanLine } from './clean-line';
import type { EmbedDetails } from './oembed';

const Answer = z.looseObject({
  description: z.unknown().optional(),
  owner: z.looseObject({ login: z.unknown().optional() }).nullish().catch(undefined),
  files: z.record(z.string(), z.looseObject({ filename: z.string(), content: z.string() })),
});

/** Longest file that is shown, in UTF-16 code units, and how many of one gist. */
const LONGEST = 100_000;
const MOST = 20;

/**
 * The files of a gist, from the answer of GitHub's API (docs.github.com, "Get a gist").
 *
 * @throws SyntaxError or z.ZodError when it is no such answer.
 */
export function readGist(json: string): EmbedDetails {
  const { description, owner, files } = Answer.parse(JSON.parse(json));
  const kept = Object.values(files)
    .filter(({ content }) => content.length <= LONGEST)
    .slice(0, MOST)
    .map(({ filename, content }) => ({
      name: cleanLine(filename, 200) ?? 'gist',
      text: content.replaceAll('\r\n', '\n'),
    }));
  return {
    entry: {
      title: cleanLine(description, 300),
      author: cleanLine(owner?.login, 100),
      files: kept.length > 0 ? kept : undefined,
    },
  };
}
