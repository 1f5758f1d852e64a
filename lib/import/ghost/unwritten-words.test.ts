import { expect, test } from 'vitest';
import { unwrittenWords } from './unwritten-words';

test('the words that only the HTML has are found', () => {
  const html = '<p>I <em>did not</em> come.</p><p>川を歩いた。</p>';
  expect(unwrittenWords(html, 'I *could* come.\n\n川を歩いた。')).toBe('did not');
  expect(unwrittenWords('<p>川を歩いた。<br>丘へ。</p>', '丘へ。')).toBe('川を歩いた');
});

test('the HTML of the same Markdown has none', () => {
  const html =
    '<h2 id="a">A “quoted” one</h2><p>un<em>believ</em>able &amp; Ｂ<sup><a href="#fn:1">2</a></sup></p><pre><code class="language-js">let a_b;</code></pre>';
  const markdown = '## A "quoted" one\nun*believ*able & Ｂ[^n]\n\n```js\nlet a_b;\n```';
  expect(unwrittenWords(html, markdown)).toBe('');
});
