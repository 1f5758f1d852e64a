import { cpSync, existsSync, rmSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { run, type Starter, versionOf } from './starter';

/**
 * The blog template of `npm create astro`, which it fetches from GitHub. If GitHub cannot be reached, a
 * folder of the same structure (https://docs.astro.build/en/guides/content-collections/).
 */
export const astro: Starter = {
  make(folder) {
    let generator = 'npm create astro -- --template blog';
    try {
      const options = ['--template', 'blog', '--install', '--no-git', '--yes', '--skip-houston'];
      run(dirname(folder), 'npx', '--yes', creatorOf(), basename(folder), ...options);
      if (!existsSync(resolve(folder, 'src/content')))
        throw new Error('create-astro made no blog.');
    } catch {
      generator = 'GitHub not reached: the folder e2e/proofs/import/blogs/astro-starter';
      rmSync(folder, { recursive: true, force: true });
      cpSync(resolve('e2e/proofs/import/blogs/astro-starter'), folder, { recursive: true });
      run(folder, 'npm', 'install');
    }
    return `${generator}, Astro ${versionOf(folder, 'astro')}`;
  },
  build(folder) {
    run(folder, 'npx', 'astro', 'build');
  },
  output: 'dist',
};

/** Returns the newest create-astro that runs on this Node.js: version 5 needs Node.js 22. */
function creatorOf(): string {
  const [major = ''] = process.versions.node.split('.');
  return Number(major) >= 22 ? 'create-astro@latest' : 'create-astro@4';
}
