import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './e2e/support/find-chromium';

const PORT = 3210;

// Playwright reads this file in every worker; the browser is looked for once.
process.env.CHROMIUM_PATH = findChromium();

// The tests look at the sample posts, wherever the caller's environment points.
const environment = { POSTS_DIR: 'posts', SITE_URL: 'https://example.com', BASE_PATH: '' };
Object.assign(process.env, environment);

export default defineConfig({
  testDir: 'e2e',
  // Vitest runs the *.test.ts files.
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  // On a machine that does other work as well, the first answer of a server takes more than 5 s.
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
      // 2100: every sample post is out, whatever day it is.
      SOURCE_DATE_EPOCH: '4102444800',
      COMMENTS: 'on',
      DATABASE_URL: 'file::memory:',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
