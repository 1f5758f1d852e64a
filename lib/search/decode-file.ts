import { checksum } from './codec';
import { HEAD } from './format';

/**
 * Verifies the checksum of a file of the index, and decompresses it.
 *
 * @param path the folder (version) and the name of the file: `<version>/<name>`.
 * @throws Error when the file is damaged, or belongs to another path.
 */
export async function decodeFile(path: string, file: Uint8Array): Promise<Uint8Array> {
  const body = file.slice(HEAD);
  const expected = new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  if (expected !== checksum(path, body)) throw new Error(`${path}: damaged`);
  const stream = new Blob([body]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
