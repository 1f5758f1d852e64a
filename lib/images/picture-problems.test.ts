import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test.each([
  ['https://example.com', 'https://example.com/a.png', 'warning', true],
  ['https://example.com', '/a.png', 'error', false],
  ['https://sato.example', 'https://sato.example/a.png', 'error', true],
])(
  'on the site %s, the missing picture %s is reported as %s',
  async (url, source, level, namesHost) => {
    vi.stubEnv('SITE_URL', url);
    vi.resetModules();
    const { pictureResolver } = await import('./resolve-picture');
    const { pictureProblems } = await import('./picture-problems');
    const picture = await pictureResolver({ file: 'x.md' })(source);
    if (!picture) throw new Error('no picture');
    const post = { file: 'x.md', bodyLine: 5 };
    const problems = pictureProblems(post, [{ source, picture, line: 1, column: 1 }], undefined);
    expect(problems).toMatchObject([{ rule: 'picturePublic', level, line: 5 }]);
    expect(problems[0]?.why.includes(`${url} は、`)).toBe(namesHost);
  },
);
