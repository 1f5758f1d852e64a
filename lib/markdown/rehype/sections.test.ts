import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

test('each heading is told with the line of the text it stands on', async () => {
  const source = '序\n\n## 一つめ\n\n文\n\n```\n一行\n\n二行\n```\n\n> ### 二つめ\n\n終わり';
  const { text, sections } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  expect(text.split('\n')).toEqual(['序', '一つめ', '文', '一行', '二行', '二つめ', '終わり']);
  expect(sections).toEqual([
    { id: '一つめ', line: 1 },
    { id: '二つめ', line: 5 },
  ]);
});
