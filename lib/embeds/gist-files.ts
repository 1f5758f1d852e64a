import { z } from 'zod';
import { cleanLine } from './clean-line';
import type { EmbedDetails } from './oembed';

const Response = z.looseObject({
  description: z.unknown().optional(),
  owner: z.looseObject({ login: z.unknown().optional() }).nullish().catch(undefined),
  files: z.record(z.string(), z.looseObject({ filename: z.string(), content: z.string() })),
});

/** Maximum length of a file, in UTF-16 code units; longer ones are skipped. */
const MAX_LENGTH = 100_000;
/** Maximum number of files of a gist. */
const MAX_FILES = 20;

/**
 * Reads the files of a gist from a response of GitHub's API (docs.github.com, "Get a gist").
 *
 * @throws SyntaxError or z.ZodError when the text is not such a response.
 */
export function readGist(json: string): EmbedDetails {
  const { description, owner, files } = Response.parse(JSON.parse(json));
  const shownFiles = Object.values(files)
    .filter(({ content }) => content.length <= MAX_LENGTH)
    .slice(0, MAX_FILES)
    .map(({ filename, content }) => ({
      name: cleanLine(filename, 200) ?? 'gist',
      text: content.replaceAll('\r\n', '\n'),
    }));
  return {
    entry: {
      title: cleanLine(description, 300),
      author: cleanLine(owner?.login, 100),
      files: shownFiles.length > 0 ? shownFiles : undefined,
    },
  };
}
