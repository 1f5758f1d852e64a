import { commit, createRepository, gitIn } from './repository';

const lines = (name: string, count = 30) =>
  Array.from({ length: count }, (_, index) => `// ${name}, line ${index + 1}\n`).join('');

const packages = (version: string, next: string) => ({
  'package.json': `${JSON.stringify(
    { name: 'tsuzuri', version, dependencies: { next, zod: '4.6.7' } },
    null,
    2,
  )}\n`,
  'package-lock.json': `${JSON.stringify({ name: 'tsuzuri', version, next }, null, 2)}\n`,
});

const FIRST: Record<string, string> = {
  ...packages('0.1.0', '16.4.6'),
  'CHANGELOG.md': '# Changelog\n\n## [0.1.0] - 2026-12-01\n\n- The first.\n',
  'README.md': '# Tsuzuri\n\nThe README of the engine.\n',
  'README.ja.md': '# 綴り\n\n本体のREADMEです。\n',
  'site.config.ts': "export default {\n  title: '手元のノート',\n  postsPerPage: 20,\n};\n",
  'posts/はじめに.md': '---\ntitle: はじめに\n---\n見本の記事です。\n',
  'posts/写真/写真.md': '---\ntitle: 写真\n---\n見本の写真です。\n',
  'posts/pages/about.md': '---\ntitle: 紹介\n---\n見本のページです。\n',
  'posts/embeds.lock.json': '{}\n',
  'app/card.tsx': lines('card'),
  'app/list.tsx': lines('list'),
  'app/style.css': lines('style'),
  'lib/a.ts': lines('a'),
  'lib/old.ts': lines('old'),
  'docs/proofs.md': lines('proofs'),
};

/** What each of ten releases changes: the kinds of changes that a release of the engine has. */
const RELEASES: Record<string, string | null>[] = [
  {
    'posts/はじめに.md': '---\ntitle: はじめに\n---\n書き直した見本です。\n',
    'app/list.tsx': `${lines('list')}// 2\n`,
  },
  {
    'posts/新しい見本.md': '---\ntitle: 新しい見本\n---\n増えた見本です。\n',
    'posts/embeds.lock.json': '{ "a": 1 }\n',
  },
  { 'app/card.tsx': null, 'app/_components/card.tsx': `// renamed\n${lines('card')}` },
  {
    'site.config.ts':
      "export default {\n  title: '手元のノート',\n  postsPerPage: 20,\n  palette: 'ink',\n};\n",
  },
  {
    'site.config.ts':
      "export default {\n  title: '手元のノート',\n  pageSize: 20,\n  palette: 'ink',\n};\n",
    'lib/a.ts': `// pageSize\n${lines('a')}`,
  },
  packages('', '17.0.0'),
  { 'lib/a.ts': null, 'lib/room/a.ts': `// pageSize\n${lines('a')}// moved\n` },
  {
    'posts/写真/写真.md': null,
    'posts/写真の置き方.md': '---\ntitle: 写真\n---\n移した見本です。\n',
    'public/sample.svg': '<svg/>\n',
  },
  {
    'README.md': '# Tsuzuri\n\nRewritten.\n',
    'README.ja.md': null,
    'docs/proofs.md': `${lines('proofs')}// more\n`,
  },
  {
    'lib/old.ts': null,
    'site/slots.tsx': 'export default {};\n',
    'app/style.css': `${lines('style')}// 11\n`,
  },
];

/** The versions of the releases of {@link createEngine}, the first included. */
export const VERSIONS = ['0.1.0', ...RELEASES.map((_, index) => `0.${index + 2}.0`)];

/** Makes a repository of a small engine: version 0.1.0 and ten releases, each with its tag. */
export function createEngine(folder: string): void {
  createRepository(folder);
  commit(folder, 'Start', FIRST);
  gitIn(folder, 'tag', 'v0.1.0');
  let changeLog = FIRST['CHANGELOG.md'] ?? '';
  for (const [index, files] of RELEASES.entries()) {
    const version = `0.${index + 2}.0`;
    changeLog = changeLog.replace(
      '\n## ',
      `\n## [${version}] - 2027-01-01\n\n- Change ${index + 2}.\n\n## `,
    );
    const next = index < 5 ? '16.4.6' : '17.0.0';
    commit(folder, `Release ${version}`, {
      ...files,
      ...packages(version, next),
      'CHANGELOG.md': changeLog,
    });
    gitIn(folder, 'tag', '--annotate', '--message', version, `v${version}`);
  }
}
