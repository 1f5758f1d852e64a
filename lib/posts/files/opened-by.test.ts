import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Functions of node:fs that open a file for reading. All of them follow symbolic links. */
const OPENING =
  /\b(?:readFile|readFileSync|createReadStream|open|openSync|openAsBlob|copyFile|copyFileSync|cp|cpSync|linkSync)\b/;

/** Modules that may call these functions, by the reason. */
const ALLOWED = {
  'they open files of the author safely': [
    'lib/posts/files/open-file.ts',
    'lib/posts/files/copy-file.ts',
  ],
  'they read from a descriptor that open-file.ts has opened': [
    ...['lib/posts/files/read-text.ts', 'lib/embeds/lock.ts', 'lib/images/images-lock.ts'],
    ...[
      'lib/images/read-picture.ts',
      'lib/attachments/read-attachment.ts',
      'lib/preview/send-file.ts',
    ],
    ...['lib/import/write/ledger.ts', 'lib/diagrams/diagrams-lock.ts'],
  ],
  'they read files that the build wrote, below .next, public/_assets and out': [
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
    ...['lib/check/external-link-cache.ts', 'lib/build-output/page-files.ts'],
    ...['lib/icons/icon-response.ts', 'lib/icons/write-icons.ts', 'lib/images/write-images.ts'],
    'lib/rendering/rendering-cache.ts',
  ],
  'it reads the picture that its child process wrote': ['lib/images/decode-in-child.ts'],
  'they read the source code and packages of the project': [
    ...['lib/pages/client-components.ts', 'lib/cache/program-fingerprint.ts'],
    ...[
      'lib/pages/slots/slot-problems.ts',
      'lib/preview/manual.ts',
      'lib/pages/slots/component-files.ts',
    ],
    ...['lib/cli/init.ts', 'lib/cli/upgrade.ts', 'lib/upgrade/try-blog.ts'],
    ...['lib/site-build/next-fingerprint.ts', 'lib/cache/bundle-programs.js'],
    ...['lib/cards/fingerprint.ts', 'lib/cards/fonts.ts'],
    'lib/diagrams/browser/mermaid-browser.ts',
  ],
  "they read the owner's theme.css and fonts in site": [
    ...['lib/check/settings/fonts.ts', 'lib/check/theme.ts'],
    ...['lib/look/site-colours.ts', 'lib/site-build/write-fonts.ts'],
  ],
  'they read site.config.ts, which is executed anyway': [
    ...['lib/check/settings/problems.ts', 'lib/check/settings/read-file.ts'],
    'lib/check/site-encodings.ts',
  ],
  'it rewrites a post that was read before': ['lib/check/replace-file.ts'],
  'it compares the samples with those of the release': ['lib/init/write-blog.ts'],
  'they read files that the owner named on the command line': [
    ...['lib/cli/comments.ts', 'lib/import/old-site/compare-pages.ts'],
    'lib/import/old-site/compare-site.ts',
    ...['lib/import/old-site/match-urls.ts', 'lib/import/old-site/read-old-site.ts'],
  ],
  'they read files of another blog, which lib/import/read/files-below.ts lists by their real path':
    [
      ...['lib/import/export/text.ts', 'lib/import/read/blog-folder.ts'],
      ...['lib/import/read/bytes-at.ts', 'lib/import/urls/routes.ts'],
      ...['lib/import/write/fragments.ts', 'lib/import/write/pictures.ts'],
    ],
};

test('only the listed modules open files', () => {
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
