import { expect, test } from 'vitest';
import { analyticsFacts, countsVisits } from './analytics';

const ID = 'b59e9c65-ae32-47f1-8400-119fcf4861c4';
const TOKEN = '0123456789abcdef0123456789abcdef';

test.each([
  {
    analytics: { service: 'google', id: 'G-ABC123' },
    src: 'https://www.googletagmanager.com/gtag/js?id=G-ABC123',
    scripts: ['https://*.googletagmanager.com'],
    connections: [
      'https://*.google-analytics.com',
      'https://*.analytics.google.com',
      'https://*.googletagmanager.com',
    ],
  },
  {
    analytics: { service: 'plausible', site: 'blog.example', url: 'https://plausible.io' },
    src: 'https://plausible.io/js/script.js',
    scripts: ['https://plausible.io'],
    connections: ['https://plausible.io'],
  },
  {
    analytics: { service: 'plausible', site: 'pa-Xy_1-z', url: 'https://p.example/stats' },
    src: 'https://p.example/stats/js/pa-Xy_1-z.js',
    scripts: ['https://p.example'],
    connections: ['https://p.example'],
  },
  {
    analytics: { service: 'umami', id: ID, url: 'https://cloud.umami.is' },
    src: 'https://cloud.umami.is/script.js',
    scripts: ['https://cloud.umami.is'],
    connections: ['https://*.umami.is'],
  },
  {
    analytics: { service: 'umami', id: ID, url: 'http://u.example:3000' },
    src: 'http://u.example:3000/script.js',
    scripts: ['http://u.example:3000'],
    connections: ['http://u.example:3000'],
  },
  {
    analytics: { service: 'goatcounter', url: 'https://sato.goatcounter.com' },
    src: 'https://gc.zgo.at/count.js',
    scripts: ['https://gc.zgo.at'],
    connections: ['https://sato.goatcounter.com'],
  },
  {
    analytics: { service: 'goatcounter', url: 'https://stats.example' },
    src: 'https://stats.example/count.js',
    scripts: ['https://stats.example'],
    connections: ['https://stats.example'],
  },
  {
    analytics: { service: 'cloudflare', token: TOKEN },
    src: 'https://static.cloudflareinsights.com/beacon.min.js',
    scripts: ['https://static.cloudflareinsights.com'],
    connections: ['https://cloudflareinsights.com'],
  },
  {
    analytics: { service: 'matomo', id: 3, url: 'https://m.example/matomo' },
    src: 'https://m.example/matomo/matomo.js',
    scripts: ['https://m.example'],
    connections: ['https://m.example'],
  },
] as const)('$src is loaded, and the policy allows what its service documents', (row) => {
  const { tracker, scriptSources, connectSources } = analyticsFacts(row.analytics);
  expect(tracker.src).toBe(row.src);
  expect(scriptSources).toEqual(row.scripts);
  expect(connectSources).toEqual(row.connections);
});

test('each service gets its identifier where its script reads it', () => {
  const trackerOf = (analytics: Parameters<typeof analyticsFacts>[0]) =>
    analyticsFacts(analytics).tracker;
  expect(trackerOf({ service: 'google', id: 'G-ABC123' }).gtag?.[0]?.slice(0, 2)).toEqual([
    'config',
    'G-ABC123',
  ]);
  const url = 'https://a.example';
  expect(trackerOf({ service: 'plausible', site: 'blog.example', url }).data).toEqual({
    domain: 'blog.example',
  });
  expect(trackerOf({ service: 'plausible', site: 'pa-1', url }).globals).toEqual({
    plausible: { o: {} },
  });
  expect(trackerOf({ service: 'umami', id: ID, url }).data).toMatchObject({ websiteId: ID });
  expect(trackerOf({ service: 'goatcounter', url }).data).toEqual({
    goatcounter: 'https://a.example/count',
  });
  expect(trackerOf({ service: 'cloudflare', token: TOKEN }).data).toEqual({
    cfBeacon: `{"token":"${TOKEN}","spa":false}`,
  });
  expect(trackerOf({ service: 'matomo', id: 3, url }).globals).toEqual({
    _paq: [
      ['setTrackerUrl', 'https://a.example/matomo.php'],
      ['setSiteId', '3'],
      ['trackPageView'],
      ['enableLinkTracking'],
    ],
  });
});

test.each([
  ['https://blog.example', true],
  ['http://localhost:3000', false],
  ['http://127.0.0.1', false],
  ['http://[::1]:3000', false],
])('visits of a site at %s are counted: %j', (origin, isCounted) => {
  expect(countsVisits({ analytics: { service: 'google', id: 'G-1' }, origin })).toBe(isCounted);
  expect(countsVisits({ origin })).toBe(false);
});
