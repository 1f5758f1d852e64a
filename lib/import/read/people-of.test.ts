import { expect, test } from 'vitest';
import { blogFolder } from '../testing/blogs';
import { BlogFolder } from './blog-folder';
import { peopleOf } from './people-of';

test.each([
  ['a mapping', '_data/authors.yml', 'hanako: { name: 花子 }'],
  ['a list', '_data/authors.yml', '- { username: hanako, name: 花子 }'],
  ['a list in JSON', 'src/data/authors.json', '[{"id":"hanako","name":"花子"}]'],
  ['a file of their own', 'content/authors/hanako.md', '---\nname: 花子\n---\n'],
  ['a page of Hugo', 'content/authors/hanako/_index.md', '---\ntitle: 花子\n---\n'],
])('authors are known by their key from %s', (_, file, text) => {
  const people = peopleOf(new BlogFolder(blogFolder({ [file]: text })));
  expect([...people]).toEqual([['hanako', { name: '花子' }]]);
});

test.each([
  ['data/author.toml', 'name = "花子"\nurl = "https://hanako.example/"\nlicense = "by"\n'],
  ['_data/author.yml', 'name: 花子\nbio: 川の人\nurl: https://hanako.example/\n'],
  ['src/_data/authors.json', '{"name":"花子","url":"https://hanako.example/"}'],
])('the record of the only author in %s is one person', (file, text) => {
  const people = peopleOf(new BlogFolder(blogFolder({ [file]: text })));
  expect([...people]).toEqual([['花子', { name: '花子', url: 'https://hanako.example/' }]]);
});

test('a file of authors that cannot be read is reported', () => {
  const folder = new BlogFolder(blogFolder({ '_data/authors.json': '[{' }));
  expect(peopleOf(folder).size).toBe(0);
  expect([...folder.skipped.keys()]).toEqual(['_data/authors.json']);
});
