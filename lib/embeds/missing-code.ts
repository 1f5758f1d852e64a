import { join } from 'node:path';
import type { Embed } from '../markdown/embeds/embed';
import { embedOfKey } from '../markdown/embeds/embed-of-key';
import type { EmbedEntry } from '../markdown/embeds/lock-entry';
import { httpUrl } from '../markdown/http-url';
import { embeds as words } from '../messages/embeds';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import type { Post } from '../posts/post';
import type { Problem } from '../posts/problem';
import { site } from '../site';
import { readableUrl } from '../url-decoding';
import { visibleLine } from '../visible';
import { readLock } from './lock';

/** Whether an embed is code, and its entry has neither the code nor why it could not be fetched. */
export function lacksCode({ provider }: Embed, { files, failed }: EmbedEntry): boolean {
  return isCode(provider) && files === undefined && failed === undefined;
}

function isCode(provider: string): boolean {
  return provider === 'Gist' || provider === 'GitHub';
}

const URLS = /https?:\/\/(?:www\.|gist\.)?github\.com\/[^\s"'<>()]+/gi;

/**
 * Returns a warning for each gist and each lines of a file on GitHub that a post embeds, but whose code is not in the lock
 * file, so that readers see a card.
 *
 * @param keys the keys of all embeds of the post.
 */
export function missingCode(
  { body, bodyLine, file }: Pick<Post, 'body' | 'bodyLine' | 'file'>,
  keys: readonly string[],
  entries = readLock().entries,
): Problem[] {
  const code = keys.filter((key) => isCode(embedOfKey(key).provider));
  return code.flatMap((key): Problem[] => {
    const { files, failed = '' } = entries.get(key) ?? {};
    if (files) return [];
    const match = [...body.matchAll(URLS)].find(([url]) => {
      const written = httpUrl(url.replaceAll('&amp;', '&'));
      return written !== null && embedOfKey(written.href).key === key;
    });
    const before = body.slice(0, match?.index ?? 0).split('\n');
    return [
      {
        level: 'warning',
        rule: 'codeMissing',
        file: displayPath(join(postsFolder(), file)),
        line: bodyLine + before.length - 1,
        column: (before.at(-1)?.length ?? 0) + 1,
        ...words[site.language].codeMissing(visibleLine(readableUrl(key)), visibleLine(failed)),
      },
    ];
  });
}
