import { expect, test } from 'vitest';
import type { EmbedEntry } from '../markdown/embeds/lock-entry';
import { missingCode } from './missing-code';

const LINES = 'https://github.com/someone/tool/blob/main/a.ts#L2';
const GIST = 'https://gist.github.com/someone/2281389';

function positions(body: string, keys: string[], entries: [string, EmbedEntry][] = []) {
  return missingCode({ body, bodyLine: 5, file: 'a.md' }, keys, new Map(entries)).map(
    ({ level, line, column }) => `${line}:${column} ${level}`,
  );
}

test('code that was not fetched is a warning at its URL', () => {
  const body = `文\n\n@[github](${LINES})\n\n<script src="${GIST}.js?file=a.rb"></script>`;
  expect(positions(body, [GIST, LINES])).toEqual(['9:14 warning', '7:11 warning']);
});

test('code that could not be fetched is a warning with the reason', () => {
  const failed: [string, EmbedEntry][] = [[LINES, { failed: '404' }]];
  const post = { body: LINES, bodyLine: 5, file: 'a.md' };
  expect(missingCode(post, [LINES], new Map(failed))[0]?.what).toContain('404が返りました');
});

test('code in the lock file and other embeds are no problem', () => {
  const files = [{ name: 'a.ts', text: 'x' }];
  const keys = [LINES, 'https://a.example/', 'https://www.youtube.com/watch?v=a'];
  expect(positions(LINES, keys, [[LINES, { files }]])).toEqual([]);
});
