import { expect, test } from 'vitest';
import { withPlainCode } from './plain-code';

test('tabs become labels before the code, and the links to lines are removed', () => {
  const page =
    '<div class="tabs" role="group"><label><input type="radio" name="tabs-1" checked>a &#x3C;b></label><figure><code><span class="line"><a href="#code-1-L1" data-line="1" tabindex="-1" id="code-1-L1"></a>x</span></code></figure></div><a href="/">y</a>';
  expect(withPlainCode(page)).toBe(
    '<div class="tabs" role="group"><p><b>a &#x3C;b></b></p><figure><code><span class="line">x</span></code></figure></div><a href="/">y</a>',
  );
});

test('the same characters in code stay', () => {
  const code = '<code>&#x3C;label>&#x3C;input type="radio">a&#x3C;/label></code>';
  expect(withPlainCode(code)).toBe(code);
});
