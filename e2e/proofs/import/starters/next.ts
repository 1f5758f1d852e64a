import { basename, dirname } from 'node:path';
import { run, type Starter, versionOf } from './starter';

/** The app of `create-next-app`. It has no blog: blogs/next contains the posts and the pages that show them. */
export const next: Starter = {
  make(folder) {
    const options = ['--ts', '--app', '--no-eslint', '--no-tailwind', '--no-src-dir', '--yes'];
    run(dirname(folder), 'npx', '--yes', 'create-next-app@16', basename(folder), ...options);
    run(folder, 'rm', '-f', 'next.config.ts', 'next.config.mjs', 'next.config.js');
    run(folder, 'npm', 'install', 'gray-matter@4', 'remark@15', 'remark-gfm@4', 'remark-html@16');
    return `create-next-app, Next.js ${versionOf(folder, 'next')}`;
  },
  build(folder) {
    run(folder, 'npx', 'next', 'build');
  },
  output: 'out',
};
