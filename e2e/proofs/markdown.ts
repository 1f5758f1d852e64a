import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagramResolver } from '../../lib/diagrams/resolve-diagram';
import { readLock } from '../../lib/embeds/lock';
import { printMarkdown } from '../../lib/feeds/markdown/print-markdown';
import { publishedUrls } from '../../lib/feeds/markdown/published-urls';
import { interfaceLanguage } from '../../lib/interface-language';
import { renderMarkdown } from '../../lib/markdown/render';
import type { Rendered } from '../../lib/markdown/rendered';
import { allPosts } from '../../lib/posts/all-posts';
import { loadPosts } from '../../lib/posts/load';
import type { Post } from '../../lib/posts/post';
import { isPublished } from '../../lib/posts/schedule';
import { linkResolver } from '../../lib/redirects/links';
import { renderPost } from '../../lib/rendering/render-post';
import { site } from '../../lib/site';
import { decodeLeniently } from '../../lib/url-decoding';

// npm run prove -- markdown: prints the Markdown of every post of POSTS_DIR as the site publishes it, reads it with
// the loader from a folder that has none of the files beside the posts, and renders it. Front matter and article
// must be the same, byte by byte, and no URL may be relative. Only players become links: a site plays no file of an
// absolute URL.
const library = await allPosts();
const originals = [...library.posts, ...library.pages].filter(isPublished);
const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-markdown-'));
const faults: string[] = [];
try {
  mkdirSync(join(folder, 'pages'));
  for (const [index, post] of originals.entries()) {
    const name = `${post.kind === 'page' ? 'pages/' : ''}${index}.md`;
    writeFileSync(join(folder, name), await printMarkdown(post, await renderPost(post), library));
  }
  const { timeZone, language } = site;
  const { bySlug } = await loadPosts(folder, { timeZone, language, includeDrafts: true });
  for (const original of originals) {
    const copy = bySlug.get(original.slug);
    if (!copy) faults.push(`${original.file}: not read back`);
    else faults.push(...(await differences(original, copy)));
  }
} finally {
  rmSync(folder, { recursive: true });
}
for (const fault of faults.slice(0, 40)) console.error(fault);
console.log(`${originals.length} posts, ${faults.length} differences`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function differences(original: Post, copy: Post): Promise<string[]> {
  const rendered = await renderPost(original);
  const again = await renderCopy(copy, original, rendered);
  const found: string[] = [];
  if (factsOf(copy) !== factsOf(original)) {
    found.push(`${original.file}: front matter ${factsOf(copy)} instead of ${factsOf(original)}`);
  }
  // A file of sound or video at an absolute URL is a link, so such a post is only read back.
  const hasPlayers = rendered.files.some(({ use }) => use === 'media');
  if (again.html !== rendered.html && !hasPlayers) {
    found.push(`${original.file}: ${firstDifference(rendered.html, again.html)}`);
  }
  for (const { url, kind } of (again.spans ?? []).flatMap((s) => (s.kind === 'url' ? s : []))) {
    if (kind === 'url' && !/^(?:[a-z][a-z0-9+.-]*:|#|$)/i.test(url)) {
      found.push(`${original.file}: relative ${url}`);
    }
  }
  return found;
}

function factsOf(post: Post): string {
  const { kind, slug, title, publishedOn, description, tags, lang, translationOf, math } = post;
  // printPost writes whole seconds.
  const [created, updated] = [post.createdAt, post.updatedAt].map(
    (time) => time && Math.floor(time.getTime() / 1000),
  );
  const dates = { publishedOn, created, updated };
  return JSON.stringify({
    kind,
    slug,
    title,
    description,
    tags,
    lang,
    translationOf,
    math,
    ...dates,
  });
}

/** Renders the copy with the pictures and files of the original, which its absolute URLs lead to. */
function renderCopy(copy: Post, original: Post, rendered: Rendered): Promise<Rendered> {
  const publishedUrl = publishedUrls(original.slug, rendered);
  const keyOf = (url: string) => decodeLeniently(url);
  const pictures = new Map(
    rendered.pictures.map(({ source, picture }) => [
      keyOf(publishedUrl(source, 'picture')),
      picture,
    ]),
  );
  const files = new Map(
    rendered.files.flatMap(({ source, use, file }) =>
      (['link', 'picture'] as const).map((as) => [use + keyOf(publishedUrl(source, as)), file]),
    ),
  );
  const { bodyLine, math, lang } = copy;
  return renderMarkdown(
    copy.body,
    { file: copy.file, bodyLine, math, language: interfaceLanguage(lang) },
    linkResolver(original, library),
    readLock().entries,
    async (source) => pictures.get(keyOf(source)),
    async (source, use = 'link') => files.get(use + keyOf(source)),
    diagramResolver(),
  );
}

function firstDifference(a: string, b: string): string {
  let index = 0;
  while (a[index] === b[index]) index++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, index - 60), index + 120));
  return `${around(b)} instead of ${around(a)}`;
}
