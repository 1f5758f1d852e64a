import { expect, test } from 'vitest';
import { BlogFolder } from '../read/blog-folder';
import { blogFolder } from '../testing/blogs';
import { hostRedirects } from './host-redirects';

test.each([
  ['static/_redirects', '# moved\n/old  /new\n/b/* /c/:splat 301! # all\n'],
  [
    'netlify.toml',
    '[[redirects]]\nfrom = "/old"\nto = "/new"\nstatus = 301\n[[redirects]]\nfrom = "/b/*"\nto = "/c/:splat"\n',
  ],
  [
    'vercel.json',
    '{"redirects":[{"source":"/old","destination":"/new","permanent":true},{"source":"/b/*","destination":"/c/:splat"}]}',
  ],
])('redirects are read from %s', (file, text) => {
  expect(hostRedirects(new BlogFolder(blogFolder({ [file]: text })))).toEqual([
    { from: '/old', to: '/new' },
    { from: '/b/*', to: '/c/:splat' },
  ]);
});

test('redirects are read from .htaccess', () => {
  const files = { 'static/.htaccess': 'Redirect 301 /old /new\n' };
  expect(hostRedirects(new BlogFolder(blogFolder(files)))).toEqual([
    { from: '/old', to: '/new', isPrefix: true },
  ]);
});

test('rewrites and pages of errors are no redirects', () => {
  const files = { _redirects: '/api/* /.functions/:splat 200\n/* /404.html 404\n\n/alone\n' };
  expect(hostRedirects(new BlogFolder(blogFolder(files)))).toEqual([]);
});
