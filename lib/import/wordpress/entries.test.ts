import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWordpress } from '../kinds/wordpress';
import { exportFile, newFolder, notesOf, readAll } from '../testing/blogs';
import { cdata, comment, item, wxr } from '../testing/wordpress-export';

// The meaning of the elements: `wp-admin/includes/export.php` of
// https://github.com/WordPress/WordPress, and
// https://developer.wordpress.org/reference/classes/wp_post/.
async function open(...items: string[]) {
  const source = await openWordpress({
    path: exportFile(wxr(...items), 'export.xml'),
    timeZone: 'Asia/Tokyo',
  });
  return { source, entries: await readAll(source) };
}

async function one(fields: Record<string, string>, inside = '') {
  const { entries } = await open(item('本文', fields, inside));
  const [post] = entries;
  if (!post) throw new Error('no entry');
  return post;
}

const term = (domain: string, name: string) =>
  `<category domain="${domain}" nicename="x">${cdata(name)}</category>`;
const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`;

describe('entries of WordPress', () => {
  test('a title loses its HTML tags, and its character references are decoded', async () => {
    expect(
      (await one({ title: 'A &amp; B &#8217;s <em>強調</em> List<T> &lt;div&gt;' })).title,
    ).toBe('A & B ’s 強調 List<T> <div>');
  });

  test('templates of page builders, and contact forms, which nobody could open, are skipped by name', async () => {
    const { source, entries } = await open(
      item('本文'),
      item('<div>部品</div>', { 'wp:post_type': 'elementor_library', 'wp:post_id': '2' }),
      item('宛先: owner@example.com', {
        ...{ 'wp:post_type': 'wpcf7_contact_form', 'wp:post_id': '3', title: '問い合わせ' },
        link: 'https://old.example.com/?post_type=wpcf7_contact_form&#038;p=3',
      }),
      item('作品', {
        ...{ 'wp:post_type': 'works', 'wp:post_id': '4', 'wp:status': 'draft' },
        link: 'https://old.example.com/?post_type=works&#038;p=4',
      }),
    );
    expect(entries.map(({ id }) => id)).toEqual(['1', '4']);
    expect(source.skipped().map(({ why, detail }) => [why, detail])).toEqual([
      ['template', 'elementor_library'],
      ['template', 'wpcf7_contact_form'],
    ]);
  });

  test('a percent-encoded slug is decoded, also one that was cut inside a character', async () => {
    expect((await one({ 'wp:post_name': '%e6%97%a5%e6%9c%ac' })).name).toBe('日本');
    expect((await one({ 'wp:post_name': '%e6%97%a5%e6%9c' })).name).toBe('日');
    expect((await one({ 'wp:post_name': '100%-off' })).name).toBe('100%-off');
  });

  test('the URL of a post is the path and query of its link, if it has one', async () => {
    expect((await one({ link: 'https://old.example.com/%E6%97%A5/?x=1' })).urls).toEqual([
      '/%E6%97%A5/?x=1',
    ]);
    expect((await one({ link: 'https://old.example.com/?p=123' })).urls).toEqual(['/?p=123']);
    const translated = 'https://old.example.com/?lang=en&p=123';
    expect((await one({ link: translated })).urls).toEqual(['/?p=123']);
    expect((await one({ link: '' })).urls).toEqual([]);
  });

  test.each([
    ['publish', '', false, []],
    ['future', '', false, []],
    ['draft', '', true, []],
    ['pending', '', true, ['changed visibility pending']],
    ['private', '', true, ['changed visibility private']],
    ['publish', '合言葉', true, ['changed visibility password']],
  ])('status %s with password "%s" (is a draft: %s)', async (status, password, draft, notes) => {
    const post = await one({ 'wp:status': status, 'wp:post_password': password });
    expect([post.draft, notesOf(post)]).toEqual([draft, notes]);
  });

  test('a post in the trash is reported and not imported', async () => {
    const { source, entries } = await open(
      item('捨てた', { 'wp:status': 'trash', 'wp:post_id': '9', title: '古い' }),
    );
    expect([entries, source.skipped()]).toEqual([[], [{ id: '9 古い', why: 'trashed' }]]);
  });

  test('pages and content of plugins are imported, templates are reported, menus and revisions are ignored', async () => {
    const types = ['page', 'nav_menu_item', 'wp_template', 'revision', 'attachment', 'works'];
    const { source, entries } = await open(
      ...types.map((type) => item('本文', { 'wp:post_type': type, 'wp:post_id': type })),
    );
    expect(entries.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['page page', 'works post']);
    expect(source.skipped().map(({ id, detail }) => `${id} ${detail}`)).toEqual([
      'wp_template 題 wp_template',
    ]);
    expect(entries.map(notesOf)).toEqual([[], ['changed ownType works']]);
  });

  test('an auto-draft with text becomes a draft, one without text is ignored', async () => {
    const { entries } = await open(
      item('', { 'wp:status': 'auto-draft', title: '' }),
      item('言葉', { 'wp:status': 'auto-draft', title: '' }),
    );
    expect(entries.map(({ draft, title }) => [draft, title])).toEqual([[true, '']]);
  });

  test('the day is that of the local time, the instant that of the time in UTC', async () => {
    const post = await one({
      'wp:post_date': '2020-01-01 23:30:00',
      'wp:post_date_gmt': '2020-01-02 07:30:00',
    });
    expect(post.publishedOn).toEqual({
      day: '2020-01-01',
      instant: new Date('2020-01-02T07:30:00Z'),
    });
  });

  test('without a time in UTC the local time is used, and without that the pubDate, if it is valid', async () => {
    const draft = await one({
      'wp:post_date': '2020-01-02 09:00:00',
      'wp:post_date_gmt': '0000-00-00 00:00:00',
    });
    expect(draft.publishedOn).toEqual({
      day: '2020-01-02',
      instant: new Date('2020-01-02T00:00:00Z'),
    });
    const none = {
      'wp:post_date': '0000-00-00 00:00:00',
      'wp:post_date_gmt': '0000-00-00 00:00:00',
    };
    expect(
      (await one({ ...none, pubDate: 'Mon, 30 Nov -0001 00:00:00 +0000' })).publishedOn,
    ).toBeUndefined();
    expect(
      (await one({ ...none, pubDate: 'Thu, 02 Jan 2020 00:00:00 +0000' })).publishedOn?.instant,
    ).toEqual(new Date('2020-01-02T00:00:00Z'));
  });

  test('updatedAt is set only when the post was modified after its publication', async () => {
    const times = {
      'wp:post_modified': '2021-05-06 09:00:00',
      'wp:post_modified_gmt': '2021-05-06 00:00:00',
    };
    expect((await one(times)).updatedAt).toEqual({
      day: '2021-05-06',
      instant: new Date('2021-05-06T00:00:00Z'),
    });
    const same = {
      'wp:post_modified': '2020-01-02 03:04:05',
      'wp:post_modified_gmt': '2020-01-01 18:04:05',
    };
    expect((await one(same)).updatedAt).toBeUndefined();
  });

  test('the names of tags and categories become tags, without duplicates; their slugs do not', async () => {
    const terms = [
      term('category', '日記 &amp; 雑記'),
      term('post_tag', 'C++'),
      term('post_tag', 'C++'),
      term('post_format', 'post-format-aside'),
      term('nav_menu', 'main'),
    ];
    expect((await one({}, terms.join(''))).tags).toEqual(['日記 & 雑記', 'C++']);
  });

  test('terms of plugins become the series, the authors, the language and the translations', async () => {
    const terms = [
      '<category domain="series" nicename="walks"><![CDATA[散歩]]></category>',
      '<category domain="series" nicename="trips"><![CDATA[旅]]></category>',
      '<category domain="author" nicename="cap-hanako"><![CDATA[花子]]></category>',
      '<category domain="author" nicename="natsume"><![CDATA[夏目漱石]]></category>',
      '<category domain="language" nicename="en"><![CDATA[English]]></category>',
      '<category domain="post_translations" nicename="pll_5b1"><![CDATA[pll_5b1]]></category>',
      '<category domain="genre" nicename="novel"><![CDATA[小説]]></category>',
    ];
    expect(await one({}, terms.join('') + meta('_series_part', '2'))).toMatchObject({
      tags: ['夏目漱石', '小説'],
      series: { name: '散歩', order: 2 },
      authors: ['花子'],
      lang: 'en',
      versionOf: 'pll_5b1',
      notes: expect.arrayContaining([{ level: 'lost', name: 'keyUnknown', value: 'series: 旅' }]),
    });
  });

  test('the description is the excerpt, or else the description that an SEO plugin stored', async () => {
    expect((await one({ 'excerpt:encoded': '<p>短い\n言葉 [gallery]</p>' })).description).toBe(
      '短い 言葉',
    );
    expect((await one({}, meta('_yoast_wpseo_metadesc', '検索の言葉'))).description).toBe(
      '検索の言葉',
    );
  });

  test('the featured image is the image of the post; custom fields are reported, and a sticky post is pinned', async () => {
    const { entries } = await open(
      item(
        '本文',
        { 'wp:is_sticky': '1' },
        meta('_thumbnail_id', '5') + meta('気分', '良い') + meta('_edit_lock', '1:1'),
      ),
      item('', {
        'wp:post_id': '5',
        'wp:post_type': 'attachment',
        'wp:attachment_url': 'https://old.example.com/wp-content/uploads/a.jpg',
      }),
    );
    expect(entries[0]?.image).toBe('https://old.example.com/wp-content/uploads/a.jpg');
    expect(entries[0]?.pinned).toBe(true);
    expect(entries.map(notesOf)).toEqual([['lost keyUnknown 気分']]);
  });

  test('a post has the display name of its author, or else the login name', async () => {
    const { entries } = await open(
      item('一'),
      item('二', { 'dc:creator': 'guest', 'wp:post_id': '2' }),
    );
    expect(entries.map(({ authors }) => authors)).toEqual([['書き手'], ['guest']]);
    expect(entries.flatMap(notesOf)).toEqual([]);
  });

  test('comments keep their status and parent; deleted comments and pings are reported', async () => {
    const post = await one(
      {},
      [
        comment({
          id: '10',
          content: '一行目\n二行目 <b>太い</b>',
          author_url: 'https://taro.example/',
        }),
        comment({ id: '11', approved: '0', parent: '10' }),
        comment({ id: '12', approved: 'spam' }),
        comment({ id: '13', approved: 'trash' }),
        comment({ id: '14', type: 'pingback' }),
        comment({ id: '15', type: 'trackback', approved: '0' }),
      ].join(''),
    );
    expect(post.comments).toEqual([
      {
        id: '10',
        name: '太郎',
        site: 'https://taro.example/',
        body: '一行目\n二行目 <b>太い</b>',
        status: 'shown',
        at: new Date('2020-01-03T00:00:00Z'),
      },
      {
        id: '11',
        answers: '10',
        name: '太郎',
        site: '',
        body: 'こんにちは',
        status: 'held',
        at: new Date('2020-01-03T00:00:00Z'),
      },
      {
        id: '12',
        name: '太郎',
        site: '',
        body: 'こんにちは',
        status: 'spam',
        at: new Date('2020-01-03T00:00:00Z'),
      },
    ]);
    expect(notesOf(post)).toEqual(['lost pings 2', 'lost keyUnknown wp:comment (trash): 1']);
  });

  test('a comment without an author gets the name 匿名', async () => {
    expect((await one({}, comment({ author: '' }))).comments[0]?.name).toBe('匿名');
  });

  test('the site of a commenter is an HTTP URL, or empty', async () => {
    const urls = ['javascript:alert(1)', 'http://', 'taro.example', ' https://taro.example/a b'];
    const post = await one(
      {},
      urls.map((url, id) => comment({ id: `${id}`, author_url: url })).join(''),
    );
    expect(post.comments.map(({ site }) => site)).toEqual([
      '',
      '',
      '',
      'https://taro.example/a%20b',
    ]);
  });

  test('a link such as ?p=2 becomes the URL of the post; one to another host is unchanged', async () => {
    const body =
      '<a href="/?p=2">甲</a> <a href="https://old.example.com/?p=2#x">乙</a> <a href="https://other.example/?p=2">丙</a> <a href="/?p=9">丁</a> <a href="/index.php?page_id=2&amp;preview=true">戊</a> <a href="/shop/?p=2">己</a> <a href="http://www.old.example.com/?p=2">庚</a>';
    const { entries } = await open(
      item(body),
      item('x', { 'wp:post_id': '2', link: 'https://old.example.com/b/' }),
    );
    expect(entries[0]?.markdown).toBe(
      '[甲](https://old.example.com/b/) [乙](https://old.example.com/b/#x) [丙](https://other.example/?p=2) [丁](/?p=9) [戊](https://old.example.com/b/) [己](/shop/?p=2) [庚](https://old.example.com/b/)\n',
    );
  });

  test('a link to where the blog was when it got the post becomes its URL', async () => {
    const body =
      '<a href="http://old.example.net/blog/?p=2 ">甲</a> <a href="http://old.example.net/blog/?p=2/">乙</a> <a href="http://old.example.net/shop/?p=2">丙</a>';
    const { entries } = await open(
      item(body),
      item('x', {
        'wp:post_id': '2',
        link: 'https://old.example.com/b/',
        guid: 'http://old.example.net/blog/?p=2',
      }),
    );
    expect(entries[0]?.markdown).toBe(
      '[甲](https://old.example.com/b/) [乙](https://old.example.com/b/) [丙](http://old.example.net/shop/?p=2)\n',
    );
  });

  test('the posts can be read a second time, with the same result', async () => {
    const { source, entries } = await open(item('一'), item('二', { 'wp:post_id': '2' }));
    expect((await readAll(source)).map(({ id, markdown }) => [id, markdown])).toEqual(
      entries.map(({ id, markdown }) => [id, markdown]),
    );
  });

  test('an attachment is the file in the media folder with its path or the end of it, never a file outside', async () => {
    const media = newFolder();
    mkdirSync(join(media, '2020/01'), { recursive: true });
    writeFileSync(join(media, '2020/01/photo.jpg'), 'x');
    writeFileSync(join(media, '写真.png'), 'x');
    const source = await openWordpress({
      path: exportFile(wxr(item('x'))),
      media,
      timeZone: 'Asia/Tokyo',
    });
    const uploads = 'https://old.example.com/wp-content/uploads';
    const asked = [
      '2020/01/photo.jpg',
      '2020/01/photo-300x200.jpg',
      '2019/05/%E5%86%99%E7%9C%9F.png?w=3',
      '../../etc/passwd',
      '%2e%2e/%2e%2e/etc/passwd',
      'none.jpg',
    ];
    expect(source.assetOf?.('https://other.example/2020/01/photo.jpg')).toBeUndefined();
    expect(asked.map((name) => source.assetOf?.(`${uploads}/${name}`))).toEqual([
      '2020/01/photo.jpg',
      '2020/01/photo.jpg',
      '写真.png',
      undefined,
      undefined,
      undefined,
    ]);
    expect(source.assetRoots).toEqual([media]);
  });
});
