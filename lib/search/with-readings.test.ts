import { expect, test } from 'vitest';
import { renderMarkdown } from '../markdown/render';
import { withReadings } from './with-readings';

async function indexed(source: string) {
  return withReadings(await renderMarkdown(source, { file: 'a.md', bodyLine: 1 }));
}

test('a line with ruby is followed by itself with its readings, and headings move along', async () => {
  const source = '{吾輩|わが|はい}は{猫|ねこ}だ。\n\n## 次\n\n文';
  expect(await indexed(source)).toEqual({
    text: '吾輩は猫だ。\n吾輩（わがはい）は猫（ねこ）だ。\n次\n文',
    sections: [{ id: '次', line: 2 }],
  });
});

test('ruby of HTML counts too; without any, the text is unchanged', async () => {
  const html = '<ruby>綴<rp>（</rp><rt>つづ</rt><rp>）</rp></ruby>り';
  expect((await indexed(html)).text).toBe('綴り\n綴（つづ）り');
  expect((await indexed('綴り')).text).toBe('綴り');
});
