import { expect, test } from 'vitest';
import { isRemotePicture, qiitaId } from './urls';

test.each([
  ['https://qiita.com/namiki/items/0a1b2c3d4e5f60718293', '0a1b2c3d4e5f60718293'],
  ['https://qiita.com/namiki/items/0a1b2c3d4e5f60718293?x=1#a', '0a1b2c3d4e5f60718293'],
  ['https://qiita.com/namiki/private/0a1b2c3d4e5f60718293', '0a1b2c3d4e5f60718293'],
  ['https://qiita.com/items/0A1B2C3D4E5F60718293', '0a1b2c3d4e5f60718293'],
  ['/namiki/items/0a1b2c3d4e5f60718293', '0a1b2c3d4e5f60718293'],
  ['https://qiita.com/namiki/items/0a1b2c3d4e5f60718293/likers', undefined],
  ['https://qiita.com/tags/css', undefined],
  ['https://example.com/namiki/items/0a1b2c3d4e5f60718293', undefined],
])('the article id in %s is %s', (url, id) => {
  expect(qiitaId(url)).toBe(id);
});

test('images uploaded to Qiita are recognised by their hosts', () => {
  expect(
    isRemotePicture('https://qiita-image-store.s3.ap-northeast-1.amazonaws.com/0/1/a.png'),
  ).toBe(true);
  expect(isRemotePicture('https://qiita-image-store.s3.amazonaws.com/0/1/a.png')).toBe(true);
  expect(isRemotePicture('https://example.com/a.png')).toBe(false);
});
