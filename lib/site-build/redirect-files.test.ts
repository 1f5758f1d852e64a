import { expect, test } from 'vitest';
import { nginxMap } from './redirect-files';

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
