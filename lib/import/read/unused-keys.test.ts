import { expect, test } from 'vitest';
import { Fields } from './fields';
import { unusedKeys } from './unused-keys';

test('a key is reported with its value, unless that is empty, false or 0', () => {
  const fields = new Fields({ emoji: '🌊', slide: 'false', count: '0', team: '', list: ['a'] });
  expect(unusedKeys(fields, ['emoji', 'slide', 'count', 'team', 'list', 'none'])).toEqual([
    { level: 'lost', name: 'keyUnknown', value: 'emoji: 🌊' },
    { level: 'lost', name: 'keyUnknown', value: 'list: ["a"]' },
  ]);
});
