import { expect, test, vi } from 'vitest';
import { readSettings } from '../settings/read-settings';
import { fontCharacters } from './font-characters';

vi.mock('../site', () => {
  const { site } = readSettings(
    {
      title: '題',
      url: 'https://blog.example',
      author: { name: '名', bio: '昼は川を歩く。' },
      authors: {
        h: { name: '雛', bio: '朝', social: [{ service: '狐', url: 'https://fox.example' }] },
      },
      social: [{ service: '鳩', url: 'https://bird.example' }],
      license: { name: '許', url: 'https://license.example' },
    },
    {},
  );
  return { site };
});
vi.mock('../pages/slots/component-files', () => ({
  componentFiles: () => [{ file: 'site/notice.tsx', source: '<p>催し物</p>' }],
}));

test('fonts have the characters of settings and of components that readers see', () => {
  const characters = new Set(fontCharacters('text', []));
  const missing = [...'昼川歩鳩許催物雛朝狐'].filter((character) => !characters.has(character));
  expect(missing).toEqual([]);
});
