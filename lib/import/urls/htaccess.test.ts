import { expect, test } from 'vitest';
import { htaccessRedirects } from './htaccess';

test.each([
  ['Redirect 301 /old /new', '/old', '/new'],
  ['redirect permanent "/a b/" https://a.example/c/', '/a b/', 'https://a.example/c/'],
  ['RedirectPermanent /old /new', '/old', '/new'],
  ['  Redirect /old /new', '/old', '/new'],
  ['RedirectMatch 301 ^/blog/(.*)$ /notes/$1', '/blog/:p1*', '/notes/:p1*'],
  ['RedirectMatch ^/(\\d+)/([^/]+)/?$ /posts/$2', '/:p1/:p2', '/posts/:p2'],
  ['RedirectMatch 301 ^/old\\.html$ /new', '/old.html', '/new'],
  ['RewriteRule ^old/(.+)$ /new/$1 [R=301,L]', '/old/:p1*', '/new/:p1*'],
  ['RewriteRule ^/?old\\.php$ https://a.example/new? [L,R]', '/old.php', 'https://a.example/new'],
  // An expression without a pattern is returned unchanged, and the report names it.
  ['RedirectMatch 301 ^/(a|b)/c$ /d', '^/(a|b)/c$', '/d'],
])('%s', (line, from, to) => {
  expect(htaccessRedirects(`${line}\n`)).toMatchObject([{ from, to }]);
});

test.each([
  'Redirect gone /old',
  'Redirect 410 /old',
  'RewriteRule . /index.php [L]',
  'RewriteRule ^secret - [F]',
  'RewriteEngine On',
  'ErrorDocument 404 /404.html',
  'RewriteCond %{HTTPS} off\nRewriteRule ^(.*)$ https://a.example/$1 [R=301,L]',
  'RewriteRule ^(.*)$ https://%{HTTP_HOST}/$1 [R=301]',
])('%s is no redirect of a post', (text) => {
  expect(htaccessRedirects(text)).toEqual([]);
});

test('a rule with a condition is returned with it', () => {
  const text = 'RewriteCond %{QUERY_STRING} ^p=12$\nRewriteRule ^$ /walk? [R=301,L]\n';
  expect(htaccessRedirects(text)).toEqual([{ from: '%{QUERY_STRING} ^$', to: '/walk?' }]);
});
