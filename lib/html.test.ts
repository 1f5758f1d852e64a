import { expect, test } from 'vitest';
import { html } from './html';

test('inserted text is escaped, inserted Html is not', () => {
  const name = `<b>"O'Neil" & $&</b>`;
  const inner = html`<i>${name}</i>`;
  expect(html`<p title="${name}">${inner}</p>`.html).toBe(
    '<p title="&lt;b&gt;&quot;O&#39;Neil&quot; &amp; $&amp;&lt;/b&gt;">' +
      '<i>&lt;b&gt;&quot;O&#39;Neil&quot; &amp; $&amp;&lt;/b&gt;</i></p>',
  );
});

test('null, undefined, false and an empty string add nothing, 0 adds a digit, a list adds its parts', () => {
  expect(html`${null}${undefined}${false}${''}${0}${['<', html`<br>`, [1]]}`.html).toBe(
    '0&lt;<br>1',
  );
});
