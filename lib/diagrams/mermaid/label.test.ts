import { expect, test } from 'vitest';
import { graphLabel, htmlLabel, labelText } from './label';

test.each([
  ['文字', '文字'],
  ['"引用符 [括弧]"', '引用符 [括弧]'],
  ['一行目<br>二行目<br/>三行目', '一行目\n二行目\n三行目'],
  ['#quot;中#quot; #9829; #x41; &amp;', '"中" ♥ A &'],
  ['"`**太字** と *斜体*`"', '太字 と 斜体'],
  ['<b>太字</b> a<b', '太字 a<b'],
  ['#nothing; #1114112;', '#nothing; #1114112;'],
  // Text, not an element.
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
])('%s is shown as %j', (written, text) => {
  expect(labelText(written)).toBe(text);
});

test('Graphviz decodes no character reference in a label', () => {
  expect(graphLabel('\\N &lt;')).toBe('\\\\N &amp;lt;');
  expect(htmlLabel('<B>&\n"', 'LEFT')).toBe('&lt;B&gt;&amp;<BR ALIGN="LEFT"/>&quot;');
});
