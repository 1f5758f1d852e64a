import { checksum } from './codec';
import { HEAD } from './format';

/**
 * The content of a file of the index.
 *
 * @param address the folder (version) and the name of the file: `<version>/<name>`.
 * @throws Error when the bytes are not what was written under that address.
 */
export async function unseal(address: string, file: Uint8Array): Promise<Uint8Array> {
  const body = file.slice(HEAD);
  const written = new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  if (written !== checksum(address, body)) throw new Error(`${address}: damaged`);
  const stream = new Blob([body]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
