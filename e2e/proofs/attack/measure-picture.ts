import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepThumbnail } from '../../../lib/embeds/thumbnail';
import { encode } from '../../../lib/images/encode';
import { inspectPicture } from '../../../lib/images/inspect-picture';
import { allVariants, shareVariant } from '../../../lib/images/variants';

// Makes what a build makes of one picture, and a thumbnail as of another site's; prints the longest step.
const bytes = readFileSync(process.argv[2] ?? '');
const folder = mkdtempSync(join(tmpdir(), 'picture-'));
const longest = { seconds: 0, step: '' };
const facts = await timed('facts', () => inspectPicture(bytes));
if (facts && !('name' in facts)) {
  for (const variant of [...allVariants(facts), shareVariant(facts)]) {
    await timed(`${variant.type} of ${variant.width} px`, () => encode(bytes, variant));
  }
}
await timed('thumbnail', () => keepThumbnail(bytes, folder));
rmSync(folder, { recursive: true });
console.log(JSON.stringify(longest));

async function timed<T>(step: string, work: () => Promise<T>): Promise<T | undefined> {
  const start = performance.now();
  try {
    return await work();
  } catch {
    // A build tells it as an error of the picture.
    return undefined;
  } finally {
    const seconds = (performance.now() - start) / 1000;
    if (seconds > longest.seconds) Object.assign(longest, { seconds, step });
  }
}
