import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './e2e/support/find-chromium';

const PORT = 3210;

// Every worker evaluates this file. The workers inherit CHROMIUM_PATH, so only the first evaluation searches.
process.env.CHROMIUM_PATH = findChromium();

// The tests use the posts of e2e/blog (e2e/run-with-test-blog.ts), whatever POSTS_DIR the caller has set.
const environment = { POSTS_DIR: 'posts', SITE_URL: 'https://example.com', BASE_PATH: '' };
Object.assign(process.env, environment);

export default defineConfig({
  testDir: 'e2e',
  // Vitest runs the *.test.ts files.
  testMatch: '**/*.spec.ts',
  // One worker runs a whole file, so that each hook of a file, such as a build, runs once.
  workers: 2,
  // On a busy machine the first response of a server takes more than the default of 5 s.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${PORT}`,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: CHROMIUM_ARGUMENTS },
  },
  webServer: {
    command: `npm run build && npm start -- -p ${PORT}`,
    url: `http://localhost:${PORT}/healthz`,
    reuseExistingServer: false,
    timeout: 300_000,
    env: {
      ...environment,
      // The build takes this as its time (year 2100), so that every sample post is published.
      SOURCE_DATE_EPOCH: '4102444800',
      COMMENTS: 'on',
      DATABASE_URL: 'file::memory:',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
