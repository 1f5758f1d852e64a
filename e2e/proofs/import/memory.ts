import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// npm run prove -- import:memory [MB]: generates a WordPress export of that size (default 1024 MB), imports
// it into an empty blog, and prints the peak memory of the import. Fails when the import fails, misses posts or
// needs more memory than LIMIT.
/** Maximum peak memory of the import, in MB. */
const LIMIT = 800;
const size = Number(process.argv[2] ?? 1024) * 1024 * 1024;
const PARAGRAPH =
  '<!-- wp:paragraph -->\n<p>山の上の<strong>天気</strong>は変わりやすく、<a href="https://yama.example.net/?p=1">昨日</a>の雪がまだ残っています。</p>\n<!-- /wp:paragraph -->\n\n';

const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-memory-'));
try {
  const file = join(folder, 'export.xml');
  const posts = join(folder, 'posts');
  mkdirSync(posts);
  const written = await writeExport(file);
  const start = performance.now();
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ['--import', peakPrinter(), 'lib/cli/start.js', 'import', '--from', 'wordpress', file],
    {
      env: { ...process.env, POSTS_DIR: posts },
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 2 ** 28,
    },
  );
  const seconds = Math.round((performance.now() - start) / 1000);
  const peak = Math.round(Number(/peak (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024);
  const imported = readdirSync(posts, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  console.log(
    `${Math.round(size / 1024 / 1024)} MB, ${written} posts, ${imported.length} imported, ${seconds} s, at most ${peak} MB of memory`,
  );
  if (status !== 0) console.error(`status ${status}, signal ${signal}`, stderr.slice(-2000));
  process.exitCode = status === 0 && imported.length === written && peak <= LIMIT ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** Returns the URL of a module that prints the peak memory of its process, in KB, when the process exits. */
function peakPrinter(): string {
  const code = "process.on('exit',()=>console.error('peak '+process.resourceUsage().maxRSS))";
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** Writes a WordPress export (WXR 1.2) of about `size` bytes; returns the number of its posts. */
async function writeExport(file: string): Promise<number> {
  const stream = createWriteStream(file);
  const write = async (text: string) => {
    if (!stream.write(text)) await once(stream, 'drain');
  };
  await write(`<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>山の上</title>
<link>https://yama.example.net</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://yama.example.net</wp:base_site_url>
<wp:base_blog_url>https://yama.example.net</wp:base_blog_url>
`);
  let count = 0;
  while (stream.bytesWritten + stream.writableLength < size) await write(exportedPost(++count));
  await write('</channel>\n</rss>\n');
  stream.end();
  await once(stream, 'finish');
  return count;
}

function exportedPost(number: number): string {
  const day = new Date(Date.UTC(2005, 0, 1) + number * 3_600_000).toISOString();
  const date = `${day.slice(0, 10)} ${day.slice(11, 19)}`;
  // Posts of different lengths, as in real blogs.
  const body = PARAGRAPH.repeat(number % 50 === 0 ? 4000 : 40 + (number % 7) * 60);
  return `<item>
<title><![CDATA[${number}日めの日記]]></title>
<link>https://yama.example.net/${day.slice(0, 10).replaceAll('-', '/')}/day-${number}/</link>
<dc:creator><![CDATA[yama]]></dc:creator>
<content:encoded><![CDATA[${body}]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${number}</wp:post_id>
<wp:post_date><![CDATA[${date}]]></wp:post_date>
<wp:post_date_gmt><![CDATA[${date}]]></wp:post_date_gmt>
<wp:comment_status><![CDATA[open]]></wp:comment_status>
<wp:post_name><![CDATA[day-${number}]]></wp:post_name>
<wp:status><![CDATA[publish]]></wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:post_type><![CDATA[post]]></wp:post_type>
<category domain="category" nicename="diary"><![CDATA[日記]]></category>
</item>
`;
}
