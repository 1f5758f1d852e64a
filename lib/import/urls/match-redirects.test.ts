import { expect, test } from 'vitest';
import { Plan } from '../write/plan';
import { matchRedirects } from './match-redirects';

function match(...redirects: [from: string, to: string][]) {
  const plan = new Plan();
  const planned = { id: 'a.md', slug: 'a', file: 'a.md', isHidden: false };
  plan.add({ id: 'a.md', name: 'a', title: '', urls: ['/posts/a/'] }, planned);
  const rules = redirects.map(([from, to]) => ({ from, to }));
  const { paths, unmatched } = matchRedirects(rules, plan, ['blog.example']);
  return [paths.get('a.md') ?? [], unmatched.map(({ from }) => from)];
}

test.each([
  ['to its path', '/posts/a/'],
  ['without the slash, with a fragment', '/posts/a#top'],
  ['to its URL', 'https://blog.example/posts/a/'],
])('a redirect to a post gives it a former path: %s', (_, to) => {
  expect(match(['/old', to])).toEqual([['/old'], []]);
});

test('redirects are followed to the post at their end, and a circle leads nowhere', () => {
  expect(match(['/1', '/2'], ['/2', '/posts/a/'], ['/3', '/4'], ['/4', '/3'])).toEqual([
    ['/1', '/2'],
    ['/3', '/4'],
  ]);
});

test('patterns and redirects to other pages and sites are named', () => {
  expect(
    match(
      ['/b/*.html', '/posts/:splat'],
      ['/c/*', '/d/:splat'],
      ['/about', '/me'],
      ['/chat', 'https://chat.example/posts/a/'],
    ),
  ).toEqual([[], ['/b/*.html', '/c/*', '/about', '/chat']]);
});

test('a redirect of Apache is also one of the paths below it', () => {
  const plan = new Plan();
  const planned = { id: 'a.md', slug: 'a', file: 'a.md', isHidden: false };
  plan.add({ id: 'a.md', name: 'a', title: '', urls: ['/posts/a/'] }, planned);
  const rules = [
    { from: '/b/', to: '/posts/', isPrefix: true },
    { from: '/c', to: 'http://blog.example/posts/a/', isPrefix: true },
    { from: '/d', to: '/e', isPrefix: true },
  ];
  const { paths, unmatched } = matchRedirects(rules, plan, ['blog.example']);
  expect(paths.get('a.md')).toEqual(['/b/a', '/c']);
  expect(unmatched.map(({ from }) => from)).toEqual(['/d']);
});

test.each([
  ['/b/*', '/posts/:splat'],
  ['/b/:slug', '/posts/:slug/'],
  ['/b/:path*', 'https://blog.example/posts/:path*'],
])('a folder that was moved gives all posts in it a former path: %s', (from, to) => {
  expect(match([from, to])).toEqual([['/b/a'], []]);
});

test('a redirect of the path of a post itself is nothing to keep', () => {
  expect(match(['/posts/a', '/posts/a/'])).toEqual([[], []]);
});
