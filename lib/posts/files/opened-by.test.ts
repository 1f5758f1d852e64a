import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Functions of node:fs that open a file to read it; a link is followed by each. */
const OPENING =
  /\b(?:readFile|readFileSync|createReadStream|open|openSync|openAsBlob|copyFile|copyFileSync|cp|cpSync|linkSync)\b/;

/** Modules that open files by themselves, by what they read. */
const ALLOWED = {
  'the one way to files of the author': [
    'lib/posts/files/open-file.ts',
    'lib/posts/files/copy-file.ts',
  ],
  'a descriptor that was opened so': [
    ...['lib/posts/files/read-text.ts', 'lib/embeds/lock.ts', 'lib/images/images-lock.ts'],
    ...[
      'lib/images/read-picture.ts',
      'lib/attachments/read-attachment.ts',
      'lib/preview/send-file.ts',
    ],
    'lib/import/write/ledger.ts',
  ],
  'what the build wrote: below .next, public/_assets, out': [
    ...['lib/build-output/assets.ts', 'lib/cache/result-cache.ts', 'lib/disk/hard-link-or-copy.ts'],
    ...[
      'lib/server/internal-error-page.ts',
      'lib/site-build/bundle-assets.ts',
      'lib/site-build/compress-files.ts',
    ],
    ...[
      'lib/site-build/export-files.ts',
      'lib/preview/make-picture.ts',
      'lib/site-build/staged-files.ts',
    ],
    ...['lib/site-build/bundle-server.ts', 'lib/build-output/build-record.ts'],
    ...['lib/check/outside-cache.ts', 'lib/build-output/page-files.ts'],
    ...['lib/icons/answer-icon.ts', 'lib/icons/write-icons.ts', 'lib/images/write-images.ts'],
    'lib/rendering/rendering-cache.ts',
  ],
  'a picture that this program wrote for the one that decodes it': [
    'lib/images/decode-in-child.ts',
  ],
  'the program and its packages': [
    ...['lib/site-build/client-components.ts', 'lib/cache/program-fingerprint.ts'],
    ...['lib/site-build/next-fingerprint.ts', 'lib/site-build/bundle-programs.js'],
    ...['lib/cards/fingerprint.ts', 'lib/cards/fonts.ts'],
  ],
  'the settings of the owner, which run as a program': [
    ...['lib/check/settings/problems.ts', 'lib/check/settings/read-file.ts'],
  ],
  'a post that was read before, to write it': ['lib/check/replace-file.ts'],
  'a file that the owner named in the command': ['lib/cli/comments.ts'],
  'another blog, whose files lib/import/read/files-below.ts finds by their real path': [
    ...[
      'lib/import/export/encoding.ts',
      'lib/import/export/text.ts',
      'lib/import/read/blog-folder.ts',
    ],
    'lib/import/write/pictures.ts',
  ],
};

test('files of the author are opened by lib/posts/files/open-file alone', () => {
  const sources = ['lib', 'app'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.[jt]sx?$/.test(path) && !/\.test\.ts$|(?:^|\/)testing\//.test(path))
      .map((path) => join(folder, path)),
  );
  const opening = sources.filter((file) => {
    const source = readFileSync(file, 'utf8');
    const imports = source.matchAll(/import ([^;]*?) from '(?:node:)?fs(?:\/promises)?'/g);
    const isWhole = /(?:import\(|require\(|import \*[^;]* from )'(?:node:)?fs(?:\/promises)?'/;
    return isWhole.test(source) || [...imports].some(([, names = '']) => OPENING.test(names));
  });
  expect(opening.sort()).toEqual(Object.values(ALLOWED).flat().sort());
});
