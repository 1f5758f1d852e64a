import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isInstalled, run, type Starter } from './starter';

/** The site of `hugo new site`. It has no theme, so blogs/hugo contains the two templates that a site needs. */
export const hugo: Starter = {
  make(folder) {
    if (!isInstalled('hugo')) throw new Error('No hugo here: apt-get install hugo');
    run(dirname(folder), 'hugo', 'new', 'site', basename(folder));
    // Newer versions of Hugo write hugo.toml, which would take precedence over the config.toml in blogs/hugo.
    if (existsSync(join(folder, 'hugo.toml'))) rmSync(join(folder, 'hugo.toml'));
    return `hugo new site, ${run(folder, 'hugo', 'version').split(/[ -]/)[1] ?? ''}`;
  },
  build(folder) {
    run(folder, 'hugo', '--cleanDestinationDir');
  },
  output: 'public',
};
