import { expect, test } from 'vitest';
import { syntax } from '../pipeline';

const parser = syntax({ gfm: true });

/** The inline HTML in the first paragraph. */
function htmlIn(source: string): string[] {
  const [paragraph] = parser.parse(source).children;
  const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return children.flatMap((node) => (node.type === 'html' ? [node.value] : []));
}

test.each([
  '<a href=https://a.example/b/c.html>',
  '<a href=https://a.example/ target=_blank>',
  '<img src=/a/b.png>',
  '<img src=/a/b.png />',
  '<img src=b.png/>',
  '<a href = /x  title="a > b" data-x>',
  "<param name=movie value=http://a.example/v/1 title='<'>",
  '<a-b c:d=/>',
])('%s is inline HTML', (tag) => {
  expect(htmlIn(`文 ${tag} 字`)).toEqual([tag]);
});

// Characters that an unquoted value must not contain, and other invalid tags (CommonMark 0.31.2 §6.6).
test.each([
  '<33 a=/b>',
  '<a h*#ref="/hi">',
  "<a href='bar'title=/x>",
  '<a href=/x"y>',
  '<a href=/x=y>',
  '<a href=/x`y`>',
  '<a href=>',
  '<a href=/x',
  '< a href=/x>',
])('%s is text', (tag) => {
  expect(htmlIn(`文 ${tag} 字`)).toEqual([]);
});

test('a tag over two lines is inline HTML', () => {
  expect(htmlIn('文 <a href="/x"\ntitle="y"> 字')).toEqual(['<a href="/x"\ntitle="y">']);
});
