import { expect, test } from 'vitest';
import { withPlainDiagrams } from './plain-diagrams';

test('a feed shows the file of a diagram, with its title as alternative text', () => {
  const svg =
    '<svg role="img" viewBox="0 0 9 8" width="9" height="8"><title>図：A &amp; B</title><text x="1" y="2">A</text></svg>';
  const page = `<p>前</p><figure class="diagram"><div><a href="/_images/k.svg" data-enlarge draggable="false">${svg}</a></div><figcaption>題</figcaption></figure><p>後</p>`;
  expect(withPlainDiagrams(page)).toBe(
    '<p>前</p><figure class="diagram"><div><a href="/_images/k.svg" data-enlarge draggable="false"><img src="/_images/k.svg" alt="図：A &amp; B" width="9" height="8"></a></div><figcaption>題</figcaption></figure><p>後</p>',
  );
});

test('HTML without a diagram does not change', () => {
  expect(withPlainDiagrams('<p>A & B<br></p>')).toBe('<p>A & B<br></p>');
});
