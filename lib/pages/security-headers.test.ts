import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('../build-output/assets', () => ({ assetText: (name: string) => name }));
vi.mock('./embed-frame-hosts', () => ({ readFrameHosts: () => [] }));
beforeEach(() => vi.resetModules());
afterEach(() => vi.doUnmock('../../site.config'));

/** The policy of a site with these settings besides its own, by directive. */
async function policyWith(settings: object): Promise<Record<string, string[]>> {
  const { default: config } =
    await vi.importActual<typeof import('../../site.config')>('../../site.config');
  vi.doMock('../../site.config', () => ({
    default: { ...config, giscus: undefined, ...settings },
  }));
  const { contentSecurityPolicy } = await import('./security-headers');
  const directives = contentSecurityPolicy().split('; ');
  return Object.fromEntries(
    directives.map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

test('without giscus nobody frames anything, and with it its frame is all that is allowed', async () => {
  const without = await policyWith({});
  expect(without['frame-src']).toEqual(["'none'"]);
  expect(JSON.stringify(without)).not.toContain('giscus');
  vi.resetModules();
  const giscus = { repo: 'hanako/blog', repoId: 'R_1', category: 'A', categoryId: 'DIC_1' };
  expect(await policyWith({ giscus })).toEqual({ ...without, 'frame-src': ['https://giscus.app'] });
});

test('scripts come from the site alone, inline ones by their hash', async () => {
  const { 'script-src': scripts = [], 'default-src': all } = await policyWith({});
  expect(all).toEqual(["'none'"]);
  expect(scripts.filter((source) => !/^'(?:self|sha256-[\w+/]{43}=)'$/.test(source))).toEqual([]);
});

test('a page that carries the policy itself names the style sheets in it alone', async () => {
  const { contentSecurityPolicy } = await import('./security-headers');
  const hashes = (policy: string) => policy.match(/style-src [^;]*/)?.[0].match(/sha256/g) ?? [];
  expect(
    hashes(contentSecurityPolicy('<style>site.css</style><style>post.css</style>')),
  ).toHaveLength(2);
  expect(hashes(contentSecurityPolicy()).length).toBeGreaterThan(8);
});
