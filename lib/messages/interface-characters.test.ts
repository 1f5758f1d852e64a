import { expect, test } from 'vitest';
import { interfaceCharacters } from './interface-characters';

test.each([
  ['ja', ['次の記事', '検索', '一覧', '年', 'コメント', '共有', '（金）']],
  ['en', ['Search', 'Archive', 'Licence']],
] as const)('the words of the interface in %s are among them', (language, words) => {
  const characters = new Set(interfaceCharacters(language));
  for (const word of words) {
    expect([...word].filter((character) => !characters.has(character))).toEqual([]);
  }
});
