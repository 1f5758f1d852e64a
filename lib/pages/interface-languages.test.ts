import { expect, test } from 'vitest';
import { interfaceLanguages } from './interface-languages';

test('a blog has the interface of its own language, and of posts in another that the interface speaks', () => {
  expect(interfaceLanguages([{}, { lang: 'fr' }])).toEqual(['ja']);
  expect(interfaceLanguages([{ lang: 'en' }, {}, { lang: 'en-GB' }])).toEqual(['ja', 'en']);
});
