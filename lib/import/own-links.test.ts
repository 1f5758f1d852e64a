import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importPosts } from './import-posts';
import { openHugo } from './kinds/hugo';
import { printReport } from './report/print-report';
import { Report } from './report/report';
import { blogFolder, newFolder } from './testing/blogs';

test('links to the front page, to feeds and to comments are no loss', async () => {
  const path = blogFolder({
    'hugo.toml': "baseURL = 'https://old.example/'\n",
    'content/posts/a.md': `---
title: 題
date: 2020-01-02
---
[表](/) [表](https://old.example/) [表](https://old.example/index.html)
[購読](/feed.xml) [購読](https://old.example/index.xml) [購読](/atom.xml)
[自](#comments) [自](#comment-12) [他](/posts/b/#disqus_thread) [章](#none)
`,
    'content/posts/b.md': '---\ntitle: 二\ndate: 2020-01-02\n---\n文\n',
  });
  const folder = newFolder();
  const report = new Report();
  await importPosts(openHugo({ path, timeZone: 'Asia/Tokyo' }), {
    ...{ blog: 'b', folder, library: new Map(), isDry: false, report, oldPages: [] },
    ...{ progress: () => {}, isStopped: () => false },
  });
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain(
    '---\n[表](/) [表](/) [表](/)\n[購読](/atom.xml) [購読](/rss.xml) [購読](/atom.xml)\n[自](a.md) [自](a.md) [他](b.md) 章',
  );
  const printed = printReport(report, { isDry: false, advice: [] });
  expect(printed).toContain('移らなかったところ1か所。');
  expect(printed).toContain('変更: コメントへのリンクなので、記事へのリンクにしました (#comments)');
});

test('a link to a post by a path of a still older system, which the site leads to the post, is no loss', async () => {
  const path = blogFolder({
    'hugo.toml': "baseURL = 'https://old.example/'\n",
    'content/posts/a.md':
      '---\ntitle: 題\ndate: 2020-01-02\n---\n[前](/2019/01/21/b) [前](https://old.example/blog/2019/01/21/b/#c) [外](https://other.example/2019/01/21/b) [無](/2019/01/21/none)\n',
    'content/posts/b.md': '---\ntitle: 二\ndate: 2019-01-21\n---\n## c\n',
  });
  const folder = newFolder();
  await importPosts(openHugo({ path, timeZone: 'Asia/Tokyo' }), {
    ...{ blog: 'b', folder, library: new Map(), isDry: false, report: new Report(), oldPages: [] },
    ...{ progress: () => {}, isStopped: () => false },
  });
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain(
    '[前](b.md) [前](b.md#c) [外](https://other.example/2019/01/21/b) [無](https://old.example/2019/01/21/none)',
  );
});
