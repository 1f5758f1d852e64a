import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { sampleDigest } from '../../lib/init/samples';
import { isOwnersFile } from '../../lib/owner-files';

// npm run prove -- samples: writes the digests of the sample blog of this repository, by which npm run init knows the
// files that an owner has not changed.
const names = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
const entries = names
  .filter((name) => name !== '' && isOwnersFile(name))
  .sort()
  .map((name) => [name, sampleDigest(readFileSync(name))] as const);
writeFileSync('lib/init/samples.json', `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
console.log(`lib/init/samples.json: ${entries.length} files`);
