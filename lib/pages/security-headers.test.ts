import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const record = vi.hoisted(() => ({ hasFormulas: true }));
vi.mock('../build-output/assets', () => ({
  assetText: (name: string) => (name === 'math.css' ? '@font-face{}' : name),
}));
vi.mock('../build-output/build-record', () => ({ readBuildRecord: () => record }));
vi.mock('./embed-frame-hosts', () => ({ readFrameHosts: () => [] }));
beforeEach(() => vi.resetModules());
afterEach(() => {
  vi.doUnmock('../../site.config');
  record.hasFormulas = true;
});

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

test('a service that counts visits and scripts of head add their hosts, and nothing else', async () => {
  const without = await policyWith({ url: 'https://blog.example' });
  vi.resetModules();
  const settings = {
    url: 'https://blog.example',
    analytics: { service: 'goatcounter', url: 'https://sato.goatcounter.com' },
    head: {
      meta: [{ name: 'google-site-verification', content: 'https://verify.example' }],
      link: [{ rel: 'preconnect', href: 'https://link.example' }],
      script: [
        { src: 'https://widget.example/a.js', hosts: ['*.data.example'] },
        { src: 'https://widget.example/b.js' },
        { src: '/own.js' },
      ],
    },
  };
  const more = ['https://widget.example', 'https://*.data.example'];
  expect(await policyWith(settings)).toEqual({
    ...without,
    'script-src': [...(without['script-src'] ?? []), 'https://gc.zgo.at', ...more],
    'connect-src': ["'self'", 'https://sato.goatcounter.com', ...more],
  });
});

test('scripts are allowed from the site itself, inline scripts by their hash', async () => {
  const { 'script-src': scripts = [], 'default-src': all } = await policyWith({});
  expect(all).toEqual(["'none'"]);
  expect(scripts.filter((source) => !/^'(?:self|sha256-[\w+/]{43}=)'$/.test(source))).toEqual([]);
});

test('the policy inside a page lists only the style sheets of that page', async () => {
  const { contentSecurityPolicy } = await import('./security-headers');
  const hashes = (policy: string) => policy.match(/style-src [^;]*/)?.[0].match(/sha256/g) ?? [];
  expect(
    hashes(contentSecurityPolicy('<style>site.css</style><style>post.css</style>')),
  ).toHaveLength(2);
  expect(hashes(contentSecurityPolicy()).length).toBeGreaterThan(8);
});

test('a font is allowed only on a site with formulas, and in the policy inside a page only with its style sheet', async () => {
  expect((await policyWith({}))['font-src']).toEqual(["'self'"]);
  const { contentSecurityPolicy } = await import('./security-headers');
  expect(contentSecurityPolicy('<style>@font-face{}</style>')).toContain('font-src');
  expect(contentSecurityPolicy('<style>post.css</style>')).not.toContain('font-src');
  record.hasFormulas = false;
  expect(contentSecurityPolicy()).not.toContain('font-src');
});
