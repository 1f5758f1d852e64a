import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

function render(source: string) {
  return renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
}

const tcy = (text: string) => `<span class="tcy">${text}</span>`;

test.each([
  ['昭和^53^年', `昭和${tcy('53')}年`],
  ['^10^月^1^日、^2026^年', `${tcy('10')}月${tcy('1')}日、${tcy('2026')}年`],
  ['本当^!?^', `本当${tcy('!?')}`],
  ['（^3D^）と𠮷^12^𠮷', `（${tcy('3D')}）と𠮷${tcy('12')}𠮷`],
  ['**^12^月**', `<strong>${tcy('12')}月</strong>`],
  ['[昭和^53^年](/a)', `<a href="/a">昭和${tcy('53')}年</a>`],
])('%j', async (source, html) => {
  expect((await render(source)).html.trim()).toBe(`<p>${html}</p>`);
});

test.each([
  '2^10^',
  '値は2^10^です',
  '水素の^14^C',
  '^10^ is a number',
  '笑う^o^顔',
  '月^12345^日',
  '月^1 2^日',
  '月^^日',
  'の^あ^の',
  '^12と34^',
])('%j is text', async (source) => {
  expect((await render(source)).html.trim()).toBe(`<p>${source}</p>`);
});

test('escaped, in code and in a URL it is the characters', async () => {
  const { html } = await render(
    '月\\^12^日、`月^12^日`、<code>月^12^日</code>、[字](/月^12^日)、月^[その場の注]^12^日',
  );
  expect(html).not.toContain('tcy');
  expect(html).toContain('<p>月^12^日、<code>月^12^日</code>、<code>月^12^日</code>、');
  expect(html).toContain('data-footnotes');
});

test('search, headings and alternative text have the characters only', async () => {
  const { text, headings, html } = await render(
    '## ^10^月の題\n\n昭和^53^年\n\n文![昭和^53^年](/a.png)',
  );
  expect(text).toBe('10月の題\n昭和53年\n文');
  expect(headings).toEqual([{ depth: 2, id: '10月の題', text: '10月の題' }]);
  expect(html).toContain('alt="昭和53年"');
});
