import { expect, test } from 'vitest';
import { html } from './html';

test('what is put in is escaped, finished HTML is not', () => {
  const name = `<b>"O'Neil" & $&</b>`;
  const inner = html`<i>${name}</i>`;
  expect(html`<p title="${name}">${inner}</p>`.html).toBe(
    '<p title="&lt;b&gt;&quot;O&#39;Neil&quot; &amp; $&amp;&lt;/b&gt;">' +
      '<i>&lt;b&gt;&quot;O&#39;Neil&quot; &amp; $&amp;&lt;/b&gt;</i></p>',
  );
});

test('nothing is nothing, zero is a number, a list is its parts', () => {
  expect(html`${null}${undefined}${false}${''}${0}${['<', html`<br>`, [1]]}`.html).toBe(
    '0&lt;<br>1',
  );
});
