import { createHash } from 'node:crypto';
import samples from './samples.json' with { type: 'json' };

/** The digest of each file of the sample blog that comes with this version, by path in the project. */
const DIGESTS: ReadonlyMap<string, string> = new Map(Object.entries(samples));

/** The paths of the files of the sample blog. */
export const SAMPLE_FILES: readonly string[] = [...DIGESTS.keys()];

/** Whether a file is unchanged since it came with the engine. */
export function isSample(path: string, bytes: Uint8Array): boolean {
  return DIGESTS.get(path) === sampleDigest(bytes);
}

/** The SHA-256 of a file. Line breaks of Windows, which git may have made, count as those of Unix. */
export function sampleDigest(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  return createHash('sha256').update(text, 'latin1').digest('hex');
}
