import { expect, test } from 'vitest';
import { withPresentNames } from './renamed-settings';

const renamed = { postsPerPage: 'pageSize' };

test('a setting with its former name keeps its value, and a warning has the present name', () => {
  const { config, faults } = withPresentNames({ title: 'a', postsPerPage: 5 }, renamed);
  expect(config).toEqual({ title: 'a', pageSize: 5 });
  expect(faults).toMatchObject([
    {
      name: 'renamed',
      level: 'warning',
      path: ['postsPerPage'],
      fact: { key: 'postsPerPage', value: '5', other: 'pageSize' },
    },
  ]);
});

test('a former name beside the present one is left to the schema, which refuses it', () => {
  const both = { postsPerPage: 5, pageSize: 6 };
  expect(withPresentNames(both, renamed)).toEqual({ config: both, faults: [] });
});

test.each([undefined, null, 'title', ['a']])('%j, which is no settings, is unchanged', (config) => {
  expect(withPresentNames(config, renamed)).toEqual({ config, faults: [] });
});
