import { describe, expect, test } from 'vitest';
import { openBlogger } from '../kinds/blogger';
import { archiveEntry, bloggerFeed, postUri, takeoutEntry } from '../testing/blogger-export';
import { blogFolder, exportFile, notesOf, readAll } from '../testing/blogs';

const open = (...entries: string[]) =>
  openBlogger({ path: exportFile(bloggerFeed(...entries), 'feed.atom'), timeZone: 'Asia/Tokyo' });

async function readOne(...entries: string[]) {
  const [post] = await readAll(await open(...entries));
  if (!post) throw new Error('no post');
  return post;
}

const LABEL = "<category scheme='tag:blogger.com,1999:blog-1' term='散歩'/>";

describe('an entry of Google Takeout', () => {
  test('has its title, times, labels, description and former URL', async () => {
    const post = await readOne(takeoutEntry({ 'blogger:metaDescription': '朝の話' }, LABEL));
    expect(post).toMatchObject({
      ...{ id: '11', kind: 'post', title: '川を歩く', name: 'river-walk', draft: false },
      ...{ tags: ['散歩'], description: '朝の話', urls: ['/2021/06/river-walk.html'] },
      publishedOn: { day: '2021-06-01', instant: new Date('2021-05-31T15:30:00Z') },
      markdown: '本文\n',
    });
    // It was changed forty seconds after it was published: by Blogger itself.
    expect(post.updatedAt).toBeUndefined();
    expect(notesOf(post)).toEqual([]);
  });

  test('that was changed on another day has that time', async () => {
    const post = await readOne(takeoutEntry({ updated: '2022-01-02T00:00:00Z' }));
    expect(post.updatedAt?.instant).toEqual(new Date('2022-01-02T00:00:00Z'));
  });

  test.each([
    ['DRAFT', true, []],
    ['SCHEDULED', false, []],
    ['SOMETHING', true, ['changed visibility SOMETHING']],
  ])('with the status %s is a draft: %s', async (status, draft, notes) => {
    const post = await readOne(takeoutEntry({ 'blogger:status': status }));
    expect(post.draft).toBe(draft);
    expect(notesOf(post)).toEqual(notes);
  });

  test('that is a page is one', async () => {
    const fields = { 'blogger:type': 'PAGE', 'blogger:filename': '/p/about.html' };
    expect(await readOne(takeoutEntry(fields))).toMatchObject({
      kind: 'page',
      name: 'about',
      urls: ['/p/about.html'],
    });
  });

  test('in the trash is named', async () => {
    const source = await open(takeoutEntry({ 'blogger:trashed': '2022-01-02T00:00:00Z' }));
    expect(await readAll(source)).toEqual([]);
    expect(source.skipped()).toEqual([{ id: '11 川を歩く', why: 'trashed' }]);
  });

  test('names what a post cannot have here', async () => {
    const inside =
      "<blogger:location><blogger:name>京都</blogger:name><blogger:span>1,2</blogger:span></blogger:location><blogger:own>x</blogger:own><link rel='related' href='https://example.com/'/><enclosure url='https://example.com/a.mp3'/>";
    expect(notesOf(await readOne(takeoutEntry({}, inside)))).toEqual([
      'lost keyUnknown related: https://example.com/',
      'lost keyUnknown blogger:location: 京都',
      'lost keyUnknown blogger:own: x',
      'lost keyUnknown enclosure: https://example.com/a.mp3',
    ]);
  });

  test.each(['/2021/06/blog-post.html', '/2021/06/blog-post_31.html', ''])(
    'with the path %j is named after its title',
    async (path) => {
      expect((await readOne(takeoutEntry({ 'blogger:filename': path }))).name).toBe('川を歩く');
    },
  );

  test('has its author', async () => {
    const other = takeoutEntry({ id: postUri('12') }).replace('川辺', '石川');
    const posts = await readAll(await open(takeoutEntry(), other));
    expect(posts.map(({ authors }) => authors)).toEqual([['川辺'], ['石川']]);
  });
});

describe('the comments of Google Takeout', () => {
  const comment = (id: string, fields: Record<string, string> = {}) =>
    takeoutEntry({
      id: postUri(id),
      'blogger:type': 'COMMENT',
      'blogger:parent': postUri('11'),
      content: '一行\n二行',
      ...fields,
    });

  test('come with their post, before which they can be, as threads', async () => {
    const reply = comment('22', {
      'blogger:inReplyTo': postUri('21'),
      published: '2021-06-03T00:00:00Z',
    });
    const { comments } = await readOne(reply, comment('21'), takeoutEntry());
    expect(comments).toMatchObject([
      { id: '21', name: '川辺', body: '一行\n二行', status: 'shown' },
      { id: '22', answers: '21', at: new Date('2021-06-03T00:00:00Z') },
    ]);
  });

  test.each([
    ['SPAM_COMMENT', 'spam'],
    ['GHOSTED_COMMENT', 'spam'],
    ['PENDING', 'held'],
  ])('with the status %s are %s', async (status, expected) => {
    const post = await readOne(comment('21', { 'blogger:status': status }), takeoutEntry());
    expect(post.comments.map((each) => each.status)).toEqual([expected]);
  });

  test('in the trash, or on a post that is not there, are named', async () => {
    const source = await open(
      takeoutEntry(),
      comment('21', { 'blogger:trashed': '2022-01-02T00:00:00Z' }),
      comment('22', { 'blogger:parent': postUri('99') }),
    );
    const [post] = await readAll(source);
    expect(post?.comments).toEqual([]);
    expect(post && notesOf(post)).toEqual(['lost keyUnknown COMMENT (trashed): 1']);
    expect(source.skipped()).toEqual([
      { id: 'feed.atom: comments', why: 'commentAlone', detail: '1' },
    ]);
  });
});

describe('an export until 2025', () => {
  const setting = (name: string, value: string) =>
    archiveEntry('settings', {
      id: `tag:blogger.com,1999:blog-1.settings.${name}`,
      content: value,
    });
  const PERMALINK =
    "<link rel='alternate' type='text/html' href='http://kawabe.blogspot.com/2021/06/river.html'/><category scheme='http://www.blogger.com/atom/ns#' term='水'/>";

  test('has posts, pages, drafts, labels and comments with their kinds', async () => {
    const reply = `<thr:in-reply-to ref='${postUri('11')}' type='text/html'/>`;
    const posts = await readAll(
      await open(
        archiveEntry('post', {}, PERMALINK),
        archiveEntry(
          'post',
          { id: postUri('12') },
          '<app:control><app:draft>yes</app:draft></app:control>',
        ),
        archiveEntry('page', { id: postUri('13') }),
        archiveEntry('comment', { id: postUri('21'), content: '<b>よい</b>話' }, reply),
      ),
    );
    expect(posts).toMatchObject([
      {
        ...{ id: '11', name: 'river', tags: ['水'], urls: ['/2021/06/river.html'], draft: false },
        comments: [{ id: '21', name: '匿名', body: '<b>よい</b>話' }],
      },
      { id: '12', draft: true, urls: [] },
      { id: '13', kind: 'page' },
    ]);
    expect(posts.map(notesOf)).toEqual([[], [], []]);
  });

  test('has the day in the offset of its zone, which the settings may name', async () => {
    const time = { published: '2021-05-31T23:30:00.000-07:00' };
    expect((await readOne(archiveEntry('post', time))).publishedOn).toEqual({
      day: '2021-05-31',
      instant: new Date('2021-06-01T06:30:00Z'),
    });
    const source = await open(
      setting('BLOG_TIME_ZONE', 'Asia/Tokyo'),
      setting('BLOG_LOCALE', 'ja'),
      setting('BLOG_SUBDOMAIN', 'kawabe'),
      archiveEntry('post', time),
    );
    expect(source).toMatchObject({
      ...{ timeZone: 'Asia/Tokyo', language: 'ja', hosts: ['kawabe.blogspot.com'] },
    });
    expect((await readAll(source))[0]?.publishedOn?.day).toBe('2021-06-01');
  });

  test('names its theme', async () => {
    const source = await open(archiveEntry('template'), archiveEntry('post'));
    expect(await readAll(source)).toHaveLength(1);
    expect(source.skipped()).toEqual([{ id: 'feed.atom:5 entry', why: 'template' }]);
  });
});

test('a public feed is read, and says that it has only a part of the posts', async () => {
  const total = '<openSearch:totalResults>900</openSearch:totalResults>';
  const entry = archiveEntry('post').replace(/<category [^>]*kind#post'\/>/, '');
  const source = await open(total, entry);
  expect(await readAll(source)).toMatchObject([{ id: '11', kind: 'post' }]);
  expect(source.skipped()).toEqual([{ id: 'feed.atom', why: 'feedPart', detail: '1 / 900' }]);
});

test('a folder of Google Takeout has settings and pictures beside the feed', async () => {
  const picture = '<img src="https://blogger.googleusercontent.com/img/b/x/s320/a%2Bb+c.png">';
  const path = blogFolder({
    'Blogs/川辺/feed.atom': bloggerFeed(takeoutEntry({ content: picture })),
    'Blogs/川辺/settings.csv':
      'blog_name,blog_locale,blog_time_zone,blog_subdomain\n"川, 辺",ja,America/New_York,kawabe\n',
    'Albums/川辺/a+b c.png': '',
    'Albums/川辺/d.png': '',
    'Albums/川辺/d(1).png': '',
  });
  const source = await openBlogger({ path, timeZone: 'Asia/Tokyo' });
  expect(source).toMatchObject({
    ...{ hosts: ['kawabe.blogspot.com'], language: 'ja', timeZone: 'America/New_York' },
    assetRoots: [path],
  });
  const [post] = await readAll(source);
  expect(post?.publishedOn?.day).toBe('2021-05-31');
  expect(post && notesOf(post)).toEqual([]);
  const at = (name: string) => source.assetOf?.(`https://1.bp.blogspot.com/x/s1600/${name}`);
  // The name is encoded once or twice, with `+` for a space.
  expect(at('a%252Bb+c.png')).toBe('Albums/川辺/a+b c.png');
  // Which of the two pictures this is cannot be told.
  expect(at('d.png')).toBeUndefined();
});

test('a feed beside it that is not of a blog is named', async () => {
  const path = blogFolder({
    'Blogs/川辺/feed.atom': bloggerFeed(takeoutEntry()),
    'Comments/feed.atom': '<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
  });
  const source = await openBlogger({ path, timeZone: 'Asia/Tokyo' });
  expect(await readAll(source)).toHaveLength(1);
  expect(source.skipped()).toEqual([{ id: 'Comments/feed.atom', why: 'noStory' }]);
});

test('a link to a post on a domain of its own shows that domain', async () => {
  const link = (url: string) => `<a href="${url}">前</a>`;
  const other = takeoutEntry({
    id: postUri('12'),
    'blogger:filename': '/2021/07/stones.html',
    content:
      link('https://www.kawabe.example/2021/06/river-walk.html') +
      link('https://other.blogspot.com/2021/06/river-walk.html'),
  });
  expect((await open(takeoutEntry(), other)).hosts).toEqual(['www.kawabe.example']);
});
