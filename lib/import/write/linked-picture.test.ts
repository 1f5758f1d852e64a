import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importPosts } from '../import-posts';
import { openWordpress } from '../kinds/wordpress';
import { Report } from '../report/report';
import { blogFolder, exportFile, newFolder } from '../testing/blogs';
import { TINY_PICTURE } from '../testing/tiny-picture';
import { item, wxr } from '../testing/wordpress-export';
import { isSamePicture } from './linked-picture';
import { changeReferences } from './references';

const unlinked = (markdown: string) =>
  changeReferences(
    markdown,
    (reference, use) => (use === 'picture' ? `p-${reference}` : undefined),
    (link, picture) => (link.includes('own') ? link.replace('page-', '') : picture && undefined),
  );

test.each([
  ['[![a](x.jpg "t")](own.jpg)', '![a](p-own.jpg "t")'],
  // The picture takes over the title of the link, but not a name of its file.
  ['[ ![a](x.jpg) ](own.jpg "t")', '![a](p-own.jpg "t")'],
  ['[![a](x.jpg)](own.jpg "x")', '![a](p-own.jpg)'],
  [
    '文<a href="own.jpg" title="川 &amp; 山"><img src="x.jpg" alt="a"></a>文',
    '文<img src="p-own.jpg" alt="a" title="川 &amp; 山">文',
  ],
  ['文<a href="own.jpg" title="川">![a](x.jpg)</a>文', '文![a](p-own.jpg "川")文'],
  [
    '<div>\n<a href="own.jpg" title="川"><img src="x.jpg"></a>\n</div>',
    '<div>\n<img src="p-own.jpg" title="川">\n</div>',
  ],
  [
    '[![a](x.jpg)](own.jpg) と [![b](y.jpg)](other.jpg)',
    '![a](p-own.jpg) と [![b](p-y.jpg)](other.jpg)',
  ],
  ['[![a](x.jpg) 文](own.jpg)', '[![a](p-x.jpg) 文](own.jpg)'],
  ['[文](own.jpg)', '[文](own.jpg)'],
  ['文<a href="own.jpg"><img src="x.jpg" alt="a"></a>文', '文<img src="p-own.jpg" alt="a">文'],
  ["文<a class='b' href='own.jpg'>![a](x.jpg)</a>文", '文![a](p-own.jpg)文'],
  [
    '文<a href="own.jpg"><img src="x.jpg"> 文</a>',
    '文<a href="own.jpg"><img src="p-x.jpg"> 文</a>',
  ],
  [
    '<figure>\n<a href="own.jpg?a=1&amp;b=2">\n<img src="x.jpg" alt="a"/></a>\n</figure>',
    '<figure>\n<img src="p-own.jpg?a=1&amp;b=2" alt="a"/>\n</figure>',
  ],
  ['`[![a](x.jpg)](own.jpg)`', '`[![a](x.jpg)](own.jpg)`'],
])('a link to own.jpg around only an image is removed in %s', (markdown, expected) => {
  expect(unlinked(markdown)).toBe(expected);
});

test.each([
  ['/wp-content/uploads/2015/04/a.jpg', '/wp-content/uploads/2015/04/a-300x225.jpg', true],
  [
    'https://www.old.example/wp-content/uploads/a.jpg',
    'http://old.example/wp-content/uploads/a-1024x768.jpg?w=5',
    true,
  ],
  [
    'https://old.example/wp-content/uploads/2020/01/a-scaled.jpg',
    'https://i2.wp.com/old.example/wp-content/uploads/2020/01/a.jpg?resize=300',
    true,
  ],
  ['/wp-content/uploads/2015/04/a.jpg', '/wp-content/uploads/2015/05/a-300x225.jpg', false],
  ['/wp-content/uploads/a.jpg', '/wp-content/uploads/b.jpg', false],
  ['/a.jpg', '/a.png', false],
  ['/images/a.jpg', '/assets_c/2015/04/a-thumb-300xauto-12.jpg', true],
  ['/imgs/a/b/abc.jpg', '/imgs/a/b/abc-s.jpg', true],
  ['/2015/04/10/a/', '/wp-content/uploads/a.jpg', false],
])('%s and %s are sizes of the same image: %s', (one, other, expected) => {
  expect(isSamePicture(one, other)).toBe(expected);
  expect(isSamePicture(other, one)).toBe(expected);
});

const UPLOADS = 'https://old.example.com/wp-content/uploads/2015/04';
const small = `<img src="${UPLOADS}/yama-300x225.jpg" alt="山" />`;

/**
 * Imports one post of a blog with some uploads. Returns its text, the uploads that were copied, and the
 * notes about what was lost.
 */
async function imported(content: string, uploads: string[]) {
  const folder = newFolder();
  const media = blogFolder(
    Object.fromEntries(uploads.map((name) => [`2015/04/${name}`, TINY_PICTURE])),
  );
  const attachment = item('', {
    link: 'https://old.example.com/2015/04/10/yama/yama-photo/',
    'wp:post_id': '12',
    'wp:post_type': 'attachment',
    'wp:attachment_url': `${UPLOADS}/yama.jpg`,
  });
  const path = exportFile(wxr(item(content), attachment), 'export.xml');
  const source = await openWordpress({ path, media, timeZone: 'Asia/Tokyo' });
  const report = new Report();
  await importPosts(source, {
    blog: 'old',
    folder,
    library: new Map(),
    isDry: false,
    report,
    progress: () => undefined,
    isStopped: () => false,
    oldPages: [],
  });
  const text = readFileSync(join(folder, 'hello.md'), 'utf8').split('---\n').at(-1);
  const notes = report.lines.flatMap((line) => line.notes ?? []);
  return {
    text,
    copied: uploads.filter((name) => existsSync(join(folder, 'hello', name))),
    lost: notes.filter(({ level }) => level === 'lost'),
  };
}

test.each([
  ['to its file', `<a href="${UPLOADS}/yama.jpg">${small}</a>`],
  ['to its file in another size', `<a href="${UPLOADS}/yama-1024x768.jpg">${small}</a>`],
  ['to its file, over http', `<a href="${UPLOADS.replace('https', 'http')}/yama.jpg">${small}</a>`],
  [
    'to its file, with www',
    `<a href="${UPLOADS.replace('old.', 'www.old.')}/yama.jpg">${small}</a>`,
  ],
  ['to its path', `<a href="/wp-content/uploads/2015/04/yama.jpg">${small}</a>`],
  ['to its file with a query', `<a href="${UPLOADS}/yama.jpg?w=1024&amp;h=2">${small}</a>`],
  [
    'to its file on Photon',
    `<a href="https://i0.wp.com/old.example.com/wp-content/uploads/2015/04/yama.jpg?ssl=1">${small}</a>`,
  ],
  [
    'to its file, loaded from Photon',
    `<a href="${UPLOADS}/yama.jpg">${small.replace('https://', 'https://i1.wp.com/')}</a>`,
  ],
  [
    'to its attachment page, by id',
    `<a href="https://old.example.com/?attachment_id=12">${small}</a>`,
  ],
  [
    'to its attachment page, which rel identifies',
    `<a href="https://old.example.com/yama-2/" rel="attachment wp-att-12">${small}</a>`,
  ],
  [
    'to its attachment page, with rel as the first attribute',
    `<a rel="attachment wp-att-12" href="/yama-2/">${small}</a>`,
  ],
  [
    'to its attachment page',
    `<a href="https://old.example.com/2015/04/10/yama/yama-photo/">${small}</a>`,
  ],
  [
    'to its file, in a block',
    `<!-- wp:image {"id":12,"linkDestination":"media"} -->\n<figure class="wp-block-image"><a href="${UPLOADS}/yama.jpg">${small}</a></figure>\n<!-- /wp:image -->`,
  ],
])('an image that links %s is imported without the link', async (_, content) => {
  expect(await imported(content, ['yama.jpg'])).toEqual({
    text: '![山](yama.jpg)\n',
    copied: ['yama.jpg'],
    lost: [],
  });
});

test('an image without its link still has its caption', async () => {
  const content = `[caption id="attachment_12" width="300"]<a href="${UPLOADS}/yama.jpg">${small}</a> 頂上[/caption]`;
  expect((await imported(content, ['yama.jpg'])).text).toBe('![山](yama.jpg "頂上")\n');
});

test('the largest of the existing files is copied', async () => {
  const content = `<a href="${UPLOADS}/yama-scaled.jpg">${small}</a>`;
  expect(await imported(content, ['yama-300x225.jpg', 'yama-scaled.jpg'])).toEqual({
    text: '![山](yama-scaled.jpg)\n',
    copied: ['yama-scaled.jpg'],
    lost: [],
  });
  const lacking = `<a href="${UPLOADS}/yama.jpg">${small}</a>`;
  expect(await imported(lacking, ['yama-300x225.jpg'])).toEqual({
    text: '![山](yama-300x225.jpg)\n',
    copied: ['yama-300x225.jpg'],
    lost: [],
  });
});

test('files that a post links to are copied, except for pages and programs', async () => {
  const links = ['yama.jpg', 'walk.pdf#page=2', 'data.zip', 'page.html', 'run.exe'].map(
    (name) => `<a href="${UPLOADS}/${name}">x</a>`,
  );
  const { text, copied } = await imported(links.join(' '), [
    ...['yama.jpg', 'walk.pdf', 'data.zip', 'page.html', 'run.exe'],
  ]);
  expect(text).toBe(
    `[x](yama.jpg) [x](walk.pdf#page=2) [x](data.zip) [x](${UPLOADS}/page.html) [x](${UPLOADS}/run.exe)\n`,
  );
  expect(copied).toEqual(['yama.jpg', 'walk.pdf', 'data.zip']);
});

test('a link to another page, or around an image without a file, stays', async () => {
  const other = `<a href="https://elsewhere.example/">${small}</a>`;
  expect((await imported(other, ['yama.jpg'])).text).toBe(
    '[![山](yama.jpg)](https://elsewhere.example/)\n',
  );
  const missing = await imported(`<a href="${UPLOADS}/yama.jpg">${small}</a>`, []);
  expect(missing.text).toBe(`[![山](${UPLOADS}/yama-300x225.jpg)](${UPLOADS}/yama.jpg)\n`);
  expect(missing.lost).toHaveLength(2);
});
