import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, type Starter, versionOf } from './starter';

/** The npm package eleventy-base-blog, without its tools for deployment. */
export const eleventy: Starter = {
  make(folder) {
    mkdirSync(folder);
    run(folder, 'npm', 'pack', '--silent', 'eleventy-base-blog@5.0.2');
    const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    run(folder, 'tar', 'xzf', archive, '--strip-components=1');
    rmSync(join(folder, archive));
    // A list of all pages, which has no post of its own.
    rmSync(join(folder, 'page-list.njk'));
    // The `dependencies` are tools for deployment, which are large and not needed for the build.
    const file = join(folder, 'package.json');
    const { dependencies, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as {
      dependencies?: unknown;
    };
    writeFileSync(file, JSON.stringify(rest));
    run(folder, 'npm', 'install');
    return `eleventy-base-blog 5.0.2, Eleventy ${versionOf(folder, '@11ty/eleventy')}`;
  },
  build(folder) {
    run(folder, 'npx', 'eleventy');
  },
  output: '_site',
};
