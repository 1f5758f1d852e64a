import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importPosts } from './import-posts';
import { openNext } from './kinds/next';
import { printReport } from './report/print-report';
import { Report } from './report/report';
import { blogFolder, newFolder } from './testing/blogs';

// Concatenated, so that secret scanners do not report this file.
const token = `ghp_${'q7Zr2KvX9mTw4LbN8sYc3HdP6fGjA1eU5iRo'}`;
const line = 'MIIEq7Zr2KvX9mTw4LbN8sYc3HdP6fGjA1eU5iRoBxM';
const key = `-----BEGIN RSA ${'PRIVATE'} KEY-----\n${line}\n${line}\nq7==\n-----END RSA PRIVATE KEY-----`;

test('a key is not published, the report says first where it was, and code stays', async () => {
  const code = `\`\`\`sh\nexport TOKEN=${token}\n\`\`\`\n`;
  const path = blogFolder({
    'posts/a.md': `---\ntitle: 題\ndate: 2020-01-02\ndescription: ${token}\n---\n鍵は ${token} です。\n\n${code}`,
    'posts/b.md': `---\ntitle: 二\ndate: 2020-01-02\n---\n<pre>\n${key}\n</pre>\n\n終わり\n`,
  });
  const folder = newFolder();
  const report = new Report();
  await importPosts(openNext({ path, timeZone: 'Asia/Tokyo' }), {
    ...{ blog: 'b', folder, library: new Map(), isDry: false, report, oldPages: [] },
    ...{ progress: () => {}, isStopped: () => false },
  });
  const text = readFileSync(join(folder, 'a.md'), 'utf8');
  expect(text).toContain("description: 'ghp_q7Zr…'\n");
  expect(text).toContain(`---\n鍵は ghp_q7Zr… です。\n\n${code}`);
  expect(readFileSync(join(folder, 'b.md'), 'utf8')).toContain(
    '---\n<pre>\n-----BEG…\n-----END RSA PRIVATE KEY-----\n</pre>\n\n終わり\n',
  );
  const printed = printReport(report, { isDry: false, advice: ['次'] });
  expect(printed).toMatch(
    /すること\n {2}鍵や.*3か所を伏せました.*：a\.md:5、a\.md:7、b\.md:7\n {2}次/,
  );
  expect(printed).toContain(
    '移らず: 鍵やトークンらしい文字列を伏せました (5: ghp_q7Zr… GitHub token)',
  );
});
