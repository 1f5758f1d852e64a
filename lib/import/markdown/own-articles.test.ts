import { expect, test } from 'vitest';
import type { ImportedPost } from '../imported-post';
import { linkOwnArticles } from './own-articles';

const ONE = 'https://example.org/a/1';

function linked(body: string, title = '海の話', file = 'umi.md') {
  const post: ImportedPost = {
    ...{ id: 'x', kind: 'post', title: '題', name: 'x', body, format: 'markdown', tags: [] },
    ...{ draft: false, urls: [], notes: [], comments: [] },
  };
  const markdown = linkOwnArticles(post, (reference) => reference.replace('one', file), {
    origin: 'https://example.org',
    find: (url) => (url.startsWith(ONE) ? { id: 'one', title } : undefined),
    isFile: (path) => path.startsWith('/images/'),
    isRemote: (url) => url.startsWith('https://pictures.example.org/'),
  });
  return { markdown, notes: post.notes.map(({ level, name, value }) => [level, name, value]) };
}

test.each([
  [`[次](${ONE}#a "題")`, '[次](umi.md#a "題")'],
  [`[次]: ${ONE}\n\n[次]`, '[次]: umi.md\n\n[次]'],
  [`<a href="${ONE}">次</a>`, '<a href="umi.md">次</a>'],
  [ONE, '[海の話](umi.md)'],
  [`@[card](${ONE})`, '[海の話](umi.md)'],
  [`参照 ${ONE} です`, '参照 [海の話](umi.md) です'],
  [`- ${ONE}`, '- [海の話](umi.md)'],
  [`\`${ONE}\``, `\`${ONE}\``],
  [`\`\`\`\n${ONE}\n\`\`\``, `\`\`\`\n${ONE}\n\`\`\``],
  ['[話題](/topics)と![](/images/a.png)', '[話題](https://example.org/topics)と![](/images/a.png)'],
  ['[図](/images/a.png)と[人](//other.example/b)', '[図](/images/a.png)と[人](//other.example/b)'],
  ['https://example.org/b/1', 'https://example.org/b/1'],
])('%j becomes %j', (body, expected) => {
  expect(linked(body).markdown).toBe(expected);
});

test('Markdown characters in a title are escaped, and a file name with a space is in angle brackets', () => {
  expect(linked(ONE, 'C_[1]*', '海 (1).md').markdown).toBe('[C\\_\\[1\\]\\*](<海 (1).md>)');
});

test('changed links, and images that stay on the service, are added to the notes', () => {
  const picture = 'https://pictures.example.org/a.png';
  expect(linked(`[次](${ONE})\n\n![絵](${picture})`).notes).toEqual([
    ['changed', 'link', ONE],
    ['lost', 'pictureRemote', picture],
  ]);
});
