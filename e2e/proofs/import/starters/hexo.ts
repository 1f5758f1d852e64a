import { basename, dirname } from 'node:path';
import { run, type Starter, versionOf } from './starter';

/** The blog of `hexo init`, which without access to GitHub copies the starter in hexo-cli. */
export const hexo: Starter = {
  make(folder) {
    run(dirname(folder), 'npx', '--yes', 'hexo-cli@4', 'init', basename(folder), '--no-install');
    // Since Hexo 7 the tags for videos are in a separate package.
    run(folder, 'npm', 'install', 'hexo-tag-embed@1');
    return `hexo-cli init, Hexo ${versionOf(folder, 'hexo')}`;
  },
  build(folder) {
    run(folder, 'npx', 'hexo', 'generate');
  },
  output: 'public',
};
