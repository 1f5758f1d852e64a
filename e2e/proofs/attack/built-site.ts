import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../../support/copy-project';
import { builtAsset } from '../../support/hostile-requests';

/** A copy of this project, built for the attacks. */
export interface BuiltSite {
  folder: string;
  /** The key of signed links, from its `.env` file. No response and no file of the build may contain it. */
  secret: string;
  /** URL path of one of its style sheets. */
  asset: string;
  remove: () => void;
}

/** Builds the sample posts with comments and a standalone server, in a copy of the project. */
export function buildSite(): BuiltSite {
  const folder = copyProject('attack-');
  const secret = 'key-that-nobody-may-read';
  writeFileSync(join(folder, '.env'), `COMMENTS_SECRET=${secret}\n`);
  execFileSync(process.execPath, ['lib/site-build/start.js'], {
    cwd: folder,
    env: {
      ...process.env,
      ...{ COMMENTS: 'on', STANDALONE: '1', POSTS_DIR: 'posts', BASE_PATH: '' },
      ...{ SITE_URL: 'https://example.com', NEXT_TELEMETRY_DISABLED: '1' },
      // The build takes this as its time (year 2100), so that every sample post is published.
      SOURCE_DATE_EPOCH: '4102444800',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const remove = () => rmSync(folder, { recursive: true });
  return { folder, secret, asset: builtAsset(folder), remove };
}
