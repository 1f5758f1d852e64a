import { basename, dirname } from 'node:path';
import { isInstalled, run, type Starter } from './starter';

/** The blog of `jekyll new`, with its default theme. */
export const jekyll: Starter = {
  make(folder) {
    if (!isInstalled('jekyll')) {
      throw new Error(
        'No jekyll here: apt-get install jekyll jekyll-theme-minima ruby-jekyll-feed ruby-jekyll-redirect-from',
      );
    }
    run(dirname(folder), 'jekyll', 'new', basename(folder), '--skip-bundle');
    return `jekyll new, ${run(folder, 'jekyll', '--version').trim()}`;
  },
  build(folder) {
    // Use the gems of the system instead of those in the Gemfile, which would have to be downloaded.
    run(folder, 'env', 'JEKYLL_NO_BUNDLER_REQUIRE=true', 'LANG=C.UTF-8', 'jekyll', 'build');
  },
  output: '_site',
};
