import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as words } from '../messages/build';
import type { Problem } from '../posts/problem';
import { site } from '../site';

/** A directive is the first statement; only comments may precede it. */
const DIRECTIVE = /^(?:\s|\/\/[^\n]*\n|\/\*.*?\*\/)*['"]use client['"]/s;
/** The files of `app` that only npm run dev uses. */
const DEVELOPMENT = /^_preview\/|\.dev\.tsx?$/;

/**
 * Returns an error for every client component of `app` and of the owner's `site`. Built pages contain no script of
 * React that would run the component, so readers would see it, but it would do nothing.
 */
export function clientComponentProblems(folders: readonly string[] = ['app', 'site']): Problem[] {
  return folders.filter((folder) => existsSync(folder)).flatMap(problemsOfFolder);
}

function problemsOfFolder(folder: string): Problem[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]sx?$/.test(name) && !DEVELOPMENT.test(name))
    .sort()
    .map((name) => join(folder, name))
    .filter((file) => DIRECTIVE.test(readFileSync(file, 'utf8')))
    .map((file) => ({
      level: 'error',
      rule: 'clientComponent',
      file,
      line: 1,
      column: 1,
      ...words[site.language].clientComponent,
    }));
}
