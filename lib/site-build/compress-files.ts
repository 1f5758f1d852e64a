import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

const TEXT = /\.(?:html|xml|json|txt|md|js|css|svg|webmanifest)$/;

/** Writes `<file>.br` and `<file>.gz` beside every text file below a folder. */
export async function compressFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name));
  const queue = files.map((entry) => join(entry.parentPath, entry.name));
  const work = async () => {
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      const bytes = await readFile(file);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      await writeFile(`${file}.br`, await brotli(bytes, { params }));
      await writeFile(`${file}.gz`, await deflate(bytes, { level: 9 }));
    }
  };
  // zlib compresses on the threads of libuv, four by default; four files at a time keep them busy.
  await Promise.all([work(), work(), work(), work()]);
}
