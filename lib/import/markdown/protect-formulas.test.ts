import { expect, test } from 'vitest';
import { protectFormulas } from './notation';

test.each([
  ['$a[i](t)$', '$`a[i](t)`$'],
  ["$[l',r',v](v>a_l)$", "$`[l',r',v](v>a_l)`$"],
  ['$[1,p_s](p_s=n)$', '$`[1,p_s](p_s=n)`$'],
  ['$5 and [more](/more) for $6', '$5 and [more](/more) for $6'],
  ['$[words](https://example.com/?a=b)$', '$[words](https://example.com/?a=b)$'],
])('%s is written %s', (markdown, written) => {
  expect(protectFormulas(markdown)).toBe(written);
});
