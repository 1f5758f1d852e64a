import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeThumbnail } from '../../../lib/embeds/thumbnail';
import { encode } from '../../../lib/images/encode';
import { inspectPicture } from '../../../lib/images/inspect-picture';
import { allVariants, shareVariant } from '../../../lib/images/variants';

// Program of pictures.ts: encodes an image as a build does, and a thumbnail of it as for a link card. Prints
// the longest step as JSON.
const bytes = readFileSync(process.argv[2] ?? '');
const folder = mkdtempSync(join(tmpdir(), 'picture-'));
const longest = { seconds: 0, step: '' };
const facts = await timed('facts', () => inspectPicture(bytes));
if (facts && !('name' in facts)) {
  for (const variant of [...allVariants(facts), shareVariant(facts)]) {
    await timed(`${variant.type} of ${variant.width} px`, () => encode(bytes, variant));
  }
}
await timed('thumbnail', () => storeThumbnail(bytes, folder));
rmSync(folder, { recursive: true });
console.log(JSON.stringify(longest));

async function timed<T>(step: string, work: () => Promise<T>): Promise<T | undefined> {
  const start = performance.now();
  try {
    return await work();
  } catch {
    // A build reports this as an error of the image.
    return undefined;
  } finally {
    const seconds = (performance.now() - start) / 1000;
    if (seconds > longest.seconds) Object.assign(longest, { seconds, step });
  }
}
