import { expect, test } from 'vitest';
import { translateTag } from './tags';

const linkTo = (name: string) => (/^2020-01-02-a(?:\.md)?$/.test(name) ? 'a.md' : undefined);

test.each([
  ['post_url', '2020-01-02-a', 'a.md'],
  ['link_to', '"2020-01-02-a"', 'a.md'],
  ['post_url', 'nothing', undefined],
  ['ref', '"2020-01-02-a.md"', 'a.md'],
  ['include', '"2020-01-02-a.md"', undefined],
  ['image', '"./sea.png", "The sea", "100vw"', '![The sea](./sea.png)'],
  ['figure', 'src="/sea.jpg" alt="The sea" caption="At noon"', '![The sea](/sea.jpg "At noon")'],
  ['figureElement', "'/sea.jpg', 'The sea', 'at noon'", '![The sea](/sea.jpg "at noon")'],
  ['figure', "'/sea.jpg', 'The sea', '(min-width: 40em) 50vw'", '![The sea](/sea.jpg)'],
  ['image', "'/sea.jpg', 'The sea', 'The sea at noon'", '![The sea](/sea.jpg "The sea at noon")'],
  ['image', "'/sea.jpg', '海', '100vw', '昼の海'", '![海](/sea.jpg "昼の海")'],
  ['image', "'/sea.jpg', 'The sea', 'img img--wide'", '![The sea](/sea.jpg)'],
  ['render', '"figure.liquid", src: "/sea.webp", alt: \'A "sea"\'', '![A "sea"](/sea.webp)'],
  ['include', '"parts/map.liquid", title: "Sea"', undefined],
  ['render', '"code.liquid", src: "/a.js"', undefined],
  ['image', 'cover, "The sea"', undefined],
  ['youtube', '"dQw4w9WgXcQ"', '\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\n'],
  ['vimeo', '"76979871"', '\n\nhttps://vimeo.com/76979871\n\n'],
  ['nicovideoEmbed', '"sm9", "A title"', '\n\nhttps://www.nicovideo.jp/watch/sm9\n\n'],
  ['nicovideo', '"9"', undefined],
  ['callout', '"info"', undefined],
  ['hotlink', "'https://example.com/a', 'Read [it]'", '[Read \\[it\\]](https://example.com/a)'],
  [
    'source',
    '"A name" "A title" "https://example.com/a"',
    '[A name – A title](https://example.com/a)',
  ],
  ['two', '"https://example.com/a", "https://example.com/b", "c"', undefined],
])('the tag {%% %s %s %%} is %j', (name, words, markdown) => {
  expect(translateTag(name, words, linkTo)).toBe(markdown);
});
