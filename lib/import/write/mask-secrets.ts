import { visit } from 'unist-util-visit';
import { secretsIn, shortSecret } from '../../secrets';
import type { ImportedPost } from '../imported-post';
import { parseMarkdown } from '../markdown/parse-markdown';

/**
 * Shortens the keys and tokens in the file of a post, which nobody may publish: the check stops every build that
 * would. The old blog still has them. In code they stay, as the check only warns of them there: they may be examples.
 *
 * @param file the front matter and the body.
 * @param body the end of `file`.
 * @param post gets a note for each of them, which begins with the line.
 * @returns the file, and the lines with keys that were shortened.
 */
export function maskSecrets(
  file: string,
  body: string,
  post: Pick<ImportedPost, 'notes'>,
): { file: string; lines: readonly number[] } {
  const secrets = secretsIn(file);
  if (secrets.length === 0) return { file, lines: [] };
  const code: [start: number, end: number][] = [];
  const before = file.length - body.length;
  visit(parseMarkdown(body), ['code', 'inlineCode'], ({ position }) => {
    const { start, end } = position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined)
      code.push([before + start.offset, before + end.offset]);
  });
  const lines: number[] = [];
  let masked = '';
  let at = 0;
  for (const secret of secrets.sort((a, b) => a.start - b.start)) {
    const { start, text, kind } = secret;
    if (start < at || code.some(([from, to]) => start >= from && start < to)) continue;
    masked += file.slice(at, start) + shortSecret(secret);
    at = start + text.length;
    const line = masked.split('\n').length;
    lines.push(line);
    post.notes.push({
      level: 'lost',
      name: 'secretMasked',
      value: `${line}: ${shortSecret(secret)} ${kind}`,
    });
  }
  return { file: masked + file.slice(at), lines };
}
