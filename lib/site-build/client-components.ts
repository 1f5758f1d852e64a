import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as words } from '../messages/build';
import type { Problem } from '../posts/problem';
import { site } from '../site';

/** A directive stands first, after comments at most. */
const DIRECTIVE = /^(?:\s|\/\/[^\n]*\n|\/\*.*?\*\/)*['"]use client['"]/s;
/** Parts of `app` that exist in development alone. */
const DEVELOPMENT = /^_preview\/|\.dev\.tsx?$/;

/**
 * An error for every component of `app` that is to run in browsers: pages carry no framework that would run it, so
 * that it would be shown and do nothing.
 */
export function clientComponentProblems(folder = 'app'): Problem[] {
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
