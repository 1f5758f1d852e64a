import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('../build-output/assets', () => ({ assetText: (name: string) => name }));
vi.mock('./embed-frame-hosts', () => ({ readFrameHosts: () => [] }));
beforeEach(() => vi.resetModules());
afterEach(() => vi.doUnmock('../../site.config'));

/** The policy of a site with these settings added, by directive. */
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

test('without giscus no frame is allowed, and with giscus only its frame', async () => {
  const without = await policyWith({});
  expect(without['frame-src']).toEqual(["'none'"]);
  expect(JSON.stringify(without)).not.toContain('giscus');
  vi.resetModules();
  const giscus = { repo: 'hanako/blog', repoId: 'R_1', category: 'A', categoryId: 'DIC_1' };
  expect(await policyWith({ giscus })).toEqual({ ...without, 'frame-src': ['https://giscus.app'] });
});

test('scripts are allowed from the site itself, inline scripts by their hash', async () => {
  const { 'script-src': scripts = [], 'default-src': all } = await policyWith({});
  expect(all).toEqual(["'none'"]);
  expect(scripts.filter((source) => !/^'(?:self|sha256-[\w+/]{43}=)'$/.test(source))).toEqual([]);
});
