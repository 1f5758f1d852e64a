import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../../support/copy-project';
import { builtAsset } from '../../support/hostile-requests';

/** A copy of this project, built, for the attacks alone. */
export interface BuiltSite {
  folder: string;
  /** Key of the signed links, in its `.env`; no answer and no file of it may tell this. */
  secret: string;
  /** Path of one of its style sheets. */
  asset: string;
  remove: () => void;
}

/** Builds the sample posts with comments and a standalone server, without touching this folder's build. */
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
      // 2100: every sample post is out, whatever day it is.
      SOURCE_DATE_EPOCH: '4102444800',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const remove = () => rmSync(folder, { recursive: true });
  return { folder, secret, asset: builtAsset(folder), remove };
}
