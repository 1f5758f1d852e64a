import { expect, test, vi } from 'vitest';

async function robots(trainingCrawlers: boolean): Promise<string> {
  vi.stubEnv('SITE_URL', 'https://blog.example');
  vi.stubEnv('BASE_PATH', '/nikki');
  vi.resetModules();
  const { printRobots } = await import('./robots');
  vi.unstubAllEnvs();
  return printRobots({ trainingCrawlers });
}

const EVERYBODY = 'User-Agent: *\nAllow: /\n\nSitemap: https://blog.example/nikki/sitemap.xml\n';

test('robots.txt allows everything and has the URL of the sitemap', async () => {
  expect(await robots(true)).toBe(EVERYBODY);
});

test('trainingCrawlers: false refuses crawlers that gather training data, and no search engine', async () => {
  const text = await robots(false);
  const [refused = ''] = text.split('\n\n');
  for (const name of ['GPTBot', 'Google-Extended', 'CCBot', 'ClaudeBot', 'Applebot-Extended']) {
    expect(refused.split('\n')).toContain(`User-Agent: ${name}`);
  }
  expect(refused).toMatch(/\nDisallow: \/$/);
  expect(refused).not.toMatch(/Googlebot|bingbot|OAI-SearchBot|ChatGPT-User|Claude-User/);
  expect(text.endsWith(`\n\n${EVERYBODY}`)).toBe(true);
});
