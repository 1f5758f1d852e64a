import { z } from 'zod';
import { type GitHubCode, readGitHubCode } from '../markdown/embeds/github-code';
import { decodeLeniently } from '../url-decoding';
import { cleanLine } from './clean-line';

/** Maximum number of lines. */
const MAX_LINES = 500;
/** Maximum length of the lines, in UTF-16 code units. */
const MAX_LENGTH = 100_000;

/**
 * The lines of a file that the key of an embed names.
 *
 * @param bytes the whole file, in UTF-8.
 * @returns `undefined` when the file has no such lines, when there are too many or when it is no text.
 */
export function readLines(key: string, bytes: Buffer): { name: string; text: string } | undefined {
  const { path, from, to } = codeOf(key);
  if (to - from >= MAX_LINES || bytes.includes(0)) return undefined;
  const lines = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const text = lines.slice(from - 1, to).join('\n');
  if (text.trim() === '' || text.length > MAX_LENGTH) return undefined;
  return { name: cleanLine(decodeLeniently(path), 200) ?? 'file', text };
}

/** The URL of GitHub's API that returns the license of a repository at the commit of its code. */
export function licenseUrl(key: string): string {
  const { repository, ref } = codeOf(key);
  return `https://api.github.com/repos/${repository}/license?ref=${ref}`;
}

const Response = z.looseObject({
  license: z.looseObject({ spdx_id: z.unknown().optional() }).nullish().catch(undefined),
});

/**
 * Reads a response of GitHub's API (docs.github.com, "Get the license for a repository").
 *
 * @returns an identifier of the SPDX License List; `undefined` for a license that GitHub does not recognise.
 */
export function readLicense(json: string): string | undefined {
  const { data } = Response.safeParse(fromJson(json));
  const id = cleanLine(data?.license?.spdx_id, 100);
  return id === 'NOASSERTION' ? undefined : id;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function codeOf(key: string): GitHubCode {
  const code = readGitHubCode(new URL(key));
  if (!code) throw new TypeError(`not lines of a file on GitHub: ${key}`);
  return code;
}
