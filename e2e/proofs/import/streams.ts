import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMovableType } from '../../../lib/import/kinds/movable-type';
import { openWordpress } from '../../../lib/import/kinds/wordpress';
import { entry as record } from '../../../lib/import/testing/movable-type-export';
import { item, wxr } from '../../../lib/import/testing/wordpress-export';

// npm run prove -- import:streams: reads exports of 100 MB and of 1 GB to their end. The peak memory of both
// must be about the same. Only one of a hundred posts is converted to Markdown: the conversion takes most of
// the time, and its memory does not depend on the size of the file.
const MEGABYTE = 1024 * 1024;
const SIZES = [100, 1024];
/** How much more memory the larger export may take, in MB. */
const MARGIN = 64;
const PARAGRAPH =
  '<p>長い文章の<strong>例</strong>です。<a href="/2020/01/">リンク</a>もあります。</p>\n';
const OPENERS = { wordpress: openWordpress, 'movable-type': openMovableType };

const [mode, kind, path] = process.argv.slice(2);
if (mode === 'read') await read(kind === 'wordpress' ? 'wordpress' : 'movable-type', path ?? '');
else await compare();

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-memory-'));
  try {
    for (const kind of ['wordpress', 'movable-type'] as const) {
      const peaks: number[] = [];
      for (const size of SIZES) {
        const path = join(folder, `${kind}-${size}`);
        await write(kind, path, size * MEGABYTE);
        const { stdout } = spawnSync(
          process.execPath,
          ['--import', 'tsx', import.meta.filename, 'read', kind, path],
          { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
        );
        rmSync(path);
        const result = /(\d+) posts, (\d+) MB/.exec(stdout);
        if (!result) throw new Error(`${kind} ${size} MB: ${stdout}`);
        peaks.push(Number(result[2]));
        console.log(`${kind}, ${size} MB: ${stdout.trim()}`);
      }
      const [small = 0, large = 0] = peaks;
      if (large > small + MARGIN) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads the whole export twice: once for the index, once for the posts. */
async function read(kind: keyof typeof OPENERS, path: string): Promise<void> {
  const start = performance.now();
  const source = await OPENERS[kind]({ path, timeZone: 'Asia/Tokyo' });
  let count = 0;
  for await (const entry of source.posts()) {
    if (count++ % 100 === 0) source.translate?.(entry, () => undefined);
  }
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${count} posts, ${peak} MB at most, ${seconds} s`);
}

async function write(kind: keyof typeof OPENERS, path: string, bytes: number): Promise<void> {
  const output = createWriteStream(path);
  const [head = '', foot = ''] = kind === 'wordpress' ? wxr('@@').split('@@') : ['', ''];
  output.write(head);
  let written = 0;
  for (let number = 1; written < bytes; number++) {
    const body = PARAGRAPH.repeat(20 + (number % 300));
    const post =
      kind === 'wordpress'
        ? item(body, { 'wp:post_id': `${number}`, 'wp:post_name': `post-${number}` })
        : record(body, [`BASENAME: 2020/01/02/${`${number}`.padStart(6, '0')}`]);
    written += Buffer.byteLength(post);
    if (!output.write(post)) await once(output, 'drain');
  }
  output.end(foot);
  await once(output, 'finish');
}
