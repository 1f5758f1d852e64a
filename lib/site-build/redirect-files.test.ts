import { expect, test } from 'vitest';
import { nginxMap, nginxQueryMaps, redirectsFile } from './redirect-files';

test('the nginx map never redirects a page to itself, although nginx ignores case', () => {
  const map = nginxMap(
    [
      { path: '/README', below: false, to: '/readme' },
      { path: '/旧い "名前"', below: false, to: '/new' },
      { path: '/2015/02/18', below: true, to: '/new' },
    ],
    ['readme', 'new'],
  );
  expect(map.split('\n').filter((line) => /^ {4}"/.test(line))).toEqual([
    '    "~^/README$" "/readme";',
    '    "/旧い \\"名前\\"" "/new";',
    '    "~^/2015/02/18(?:/|$)" "/new";',
  ]);
});

// https://docs.netlify.com/manage/routing/redirects/redirect-options/#query-parameters and
// https://nginx.org/en/docs/http/ngx_http_core_module.html#var_arg_
test('a parameter that identified a post redirects at Netlify and nginx', () => {
  const queries = [
    { path: '/', name: 'p', value: '9', slug: 'new' },
    { path: '/', name: 'page_id', value: '2', slug: '旧い' },
    { path: '/blog', name: 'p', value: '3', slug: 'third' },
  ];
  expect(redirectsFile([], queries)).toBe(
    '/ p=9 /new 308!\n/ page_id=2 /%E6%97%A7%E3%81%84 308!\n/blog p=3 /third 308!\n',
  );
  expect(nginxQueryMaps(queries).split('\n').filter(Boolean)).toEqual([
    'map "$uri?$arg_p" $former_p {',
    '    default "";',
    '    "/?9" "/new";',
    '    "/blog?3" "/third";',
    '    "/blog/?3" "/third";',
    '}',
    'map "$uri?$arg_page_id" $former_page_id {',
    '    default "";',
    '    "/?2" "/%E6%97%A7%E3%81%84";',
    '}',
  ]);
});
