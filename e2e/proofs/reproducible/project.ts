import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../../support/copy-project';

/** The folder of posts, relative to the project. */
export const POSTS = 'content';

/** Posts with this line are made here: edits may rename or delete them, for no sample post leads to them. */
export const MARK = '種別の印。';

/** What no author wrote: builds make it, or npm. */
const MADE = new Set(['.next', '.next-draft', 'next-env.d.ts', 'node_modules', 'out', 'public']);

/** A copy of the project with the sample posts, and some more, in a folder that edits may change. */
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

/** Makes all that people wrote in one project the same in another; what builds made there stays. */
export function copySources(from: string, to: string): void {
  for (const name of sourcesIn(to)) rmSync(join(to, name), { recursive: true });
  for (const name of sourcesIn(from)) {
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
}

/** Removes all that builds made. */
export function removeBuild(folder: string): void {
  for (const name of MADE) {
    if (name !== 'node_modules') rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !MADE.has(name));
}
