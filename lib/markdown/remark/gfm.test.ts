import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

test.each([
  ['参加費は500~800円、時間は10~20分です。', '<p>参加費は500~800円、時間は10~20分です。</p>'],
  ['~一つ~', '<p>~一つ~</p>'],
  ['H~2~O', '<p>H~2~O</p>'],
  ['~~二つ~~', '<p><del>二つ</del></p>'],
  ['これは~~「二つ」~~です', '<p>これは<del>「二つ」</del>です</p>'],
  ['500~~800~~円', '<p>500<del>800</del>円</p>'],
  ['500~800円と~~700円~~', '<p>500~800円と<del>700円</del></p>'],
])('%s becomes %s', async (source, html) => {
  expect((await renderMarkdown(source, { file: 'a.md', bodyLine: 1 })).html.trim()).toBe(html);
});
