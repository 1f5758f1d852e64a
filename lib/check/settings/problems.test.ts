import { expect, test } from 'vitest';
import { readSettings } from '../../settings/read-settings';
import { settingsSchema } from '../../settings/schema';
import { settingProblems } from './problems';

const least = { title: 'a', url: 'https://blog.example' };

/** The problems of settings that are written on one line. */
function problemsOf(config: object, environment = {}, source?: string) {
  const text = source ?? `export default ${JSON.stringify(config)};`;
  return settingProblems(readSettings({ language: 'en', ...config }, environment), text);
}

test.each([
  ['postPerPage', 'postsPerPage'],
  ['card', 'cards'],
  ['Seal', 'seal'],
  ['timezone', 'timeZone'],
  ['lang', 'language'],
  ['baseUrl', 'url'],
  ['googleAnalytics', 'analytics'],
  ['sns', 'social'],
])('for the unknown setting %s, %s is suggested', async (name, meant) => {
  const [problem] = await problemsOf({ ...least, [name]: 1 });
  expect(problem?.mend).toBe(`Did you mean ${meant}? Correct the name, or remove it.`);
});

test('for an unknown setting without a similar name, all names are listed', async () => {
  const [problem] = await problemsOf({ ...least, author: { name: 'a', x: 1 } });
  expect(problem?.mend).toBe(
    'Remove it, or correct its name. Names known here: name, url, picture, bio',
  );
});

test.each(Object.keys(settingsSchema.shape))(
  'a problem of %s explains the setting and how to write it',
  async (name) => {
    const [problem] = await problemsOf({ ...least, [name]: -1 });
    expect(problem?.why).toMatch(/It is /);
    expect(problem?.mend).toContain(`${name}: `);
  },
);

test.each(['menu', 'formerPaths', 'formerHosts', 'prompts'])(
  'a problem of an entry of %s explains the entry',
  async (name) => {
    const [problem] = await problemsOf({ ...least, [name]: [-1] });
    expect(problem?.why).toMatch(/It is /);
    expect(problem?.mend).toContain(`${name}: [`);
  },
);

test('for an unknown time zone, a similar one is suggested', async () => {
  const [problem] = await problemsOf({ ...least, timeZone: 'Asia/Tokio' });
  expect(problem?.mend).toBe("Write: timeZone: 'Asia/Tokyo'");
});

test('problems are in the order of the file, those of the environment last', async () => {
  const problems = await problemsOf({ cards: 1, ...least, seal: 'ab' }, { PORT: 'x' });
  expect(problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    'site.config.ts:1:25',
    'site.config.ts:1:75',
    'PORT in the environment:0:0',
  ]);
});

test('in a file that the parser cannot parse, problems are at its beginning', async () => {
  const [problem] = await problemsOf({ ...least, cards: 1 }, {}, 'export default {{{');
  expect(problem).toMatchObject({ line: 1, column: 1 });
});
