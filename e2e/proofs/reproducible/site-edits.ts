import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from './edit';

const SEALS = ['綴', '夜', '本'];

/** Edits outside of the posts folder, as owners of a site make them. */
export const siteEdits: readonly Edit[] = [
  {
    name: 'site.config.ts',
    apply(project, random, number) {
      const settings: [pattern: RegExp, replacement: string][] = [
        [/^ {2}title: .*$/m, `  title: '手元のノート ${number}',`],
        [/^ {2}description: .*$/m, `  description: '${number}番めの説明です。',`],
        [/^ {2}postsPerPage: .*$/m, `  postsPerPage: ${3 + Math.floor(random() * 9)},`],
        [/^ {2}seal: .*$/m, `  seal: '${SEALS[Math.floor(random() * SEALS.length)]}',`],
      ];
      const [pattern, replacement] = settings[Math.floor(random() * settings.length)] ?? [/$^/, ''];
      replace(join(project, 'site.config.ts'), pattern, replacement);
    },
  },
  {
    name: 'style',
    apply(project, random, number) {
      const sheets = ['site', 'post', 'search'];
      const name = sheets[Math.floor(random() * sheets.length)];
      appendFileSync(
        join(project, 'app', '_styles', `${name}.css`),
        `main {\n  --edit: ${number};\n}\n`,
      );
    },
  },
  {
    name: 'component',
    apply: (project, _random, number) =>
      replace(
        join(project, 'app', '_components', 'document.tsx'),
        /<p className="skip"[^>]*>/,
        `<p className="skip" data-edit="${number}">`,
      ),
  },
];

function replace(file: string, pattern: RegExp, replacement: string): void {
  const text = readFileSync(file, 'utf8');
  if (!pattern.test(text)) throw new Error(`${file} does not match ${pattern}`);
  writeFileSync(
    file,
    text.replace(pattern, () => replacement),
  );
}
