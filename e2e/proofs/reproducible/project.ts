import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../../support/copy-project';

/** The posts folder, relative to the project. */
export const POSTS = 'content';

/**
 * The line by which generated posts are recognized. Edits may rename or delete them: no sample post links to
 * them.
 */
export const MARK = '種別の印。';

/** Files and folders that builds or npm create. */
const GENERATED = new Set([
  '.next',
  '.next-draft',
  'next-env.d.ts',
  'node_modules',
  'out',
  'public',
]);

/**
 * Copies the project and adds a posts folder with the sample posts and some generated ones; returns its path.
 */
export function makeProject(): string {
  const folder = copyProject('reproducible-');
  cpSync(join(folder, 'posts'), join(folder, POSTS), { recursive: true });
  for (const [index, day] of ['2019-06-06', '2020-02-29', '2023-03-03', '2023-03-03'].entries()) {
    const lines = [
      '---',
      `title: 'それから ${index}'`,
      `publishedOn: ${day}`,
      'tags: [日記]',
      '---',
      '',
    ];
    writeFileSync(join(folder, POSTS, `それから-${index}.md`), [...lines, MARK, ''].join('\n'));
  }
  return folder;
}

/** Replaces the source files of one project by those of another. The output of builds remains. */
export function copySources(from: string, to: string): void {
  for (const name of sourcesIn(to)) rmSync(join(to, name), { recursive: true });
  for (const name of sourcesIn(from)) {
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
}

/** Removes the output of builds. */
export function removeBuild(folder: string): void {
  for (const name of GENERATED) {
    if (name !== 'node_modules') rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !GENERATED.has(name));
}
