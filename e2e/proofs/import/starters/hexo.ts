import { basename, dirname } from 'node:path';
import { hasClass } from '../page-content';
import { run, type Starter, versionOf } from './starter';

/** What `hexo init` makes; without GitHub it copies the starter that came with hexo-cli. */
export const hexo: Starter = {
  make(folder) {
    run(dirname(folder), 'npx', '--yes', 'hexo-cli@4', 'init', basename(folder), '--no-install');
    // Its tags for videos are a package of its own since Hexo 7.
    run(folder, 'npm', 'install', 'hexo-tag-embed@1');
    return `hexo-cli init, Hexo ${versionOf(folder, 'hexo')}`;
  },
  build(folder) {
    run(folder, 'npx', 'hexo', 'generate');
  },
  output: 'public',
  isBody: (element) => hasClass(element, 'article-entry'),
  isTitle: (element) => element.tagName === 'h1' && hasClass(element, 'article-title'),
  isPost: (path) => !/^\/(?:$|page\/|archives\/|categories\/|tags\/)/.test(path),
};
