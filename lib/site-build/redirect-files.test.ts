import { expect, test } from 'vitest';
import { nginxMap } from './redirect-files';

test('the map of nginx leads no page to itself, whatever its case', () => {
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
