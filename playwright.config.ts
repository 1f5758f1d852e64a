import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './e2e/support/chromium';

const PORT = 3210;

// Playwright loads this file in every worker; with the variable only the first one searches for the browser.
process.env.CHROMIUM_PATH = findChromium();

// The tests use the sample posts, whatever the environment of the caller.
const environment = { POSTS_DIR: 'posts', SITE_URL: 'https://example.com', BASE_PATH: '' };
Object.assign(process.env, environment);

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  // On a busy machine the first response of a server takes more than 5 s.
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
      // In 2100 every sample post is published, whatever today is.
      SOURCE_DATE_EPOCH: '4102444800',
      COMMENTS: 'on',
      DATABASE_URL: 'file::memory:',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
