import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const files = ['lib', 'app', 'e2e'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name)),
);

// What changes its process, or measures how long it takes, has one of its own. The others share a
// process for each processor: loading modules takes longer than their tests.
const NEEDS_ITS_OWN = /process\.(?:env|chdir|cpuUsage)|performance\.now|globalThis|\bvi\./;
const alone = files.filter((file) => NEEDS_ITS_OWN.test(readFileSync(file, 'utf8')));
const together = files.filter((file) => !alone.includes(file));

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // Vitest would leave one processor idle, which is half of a small machine.
    maxWorkers: '100%',
    // The tests look at the sample posts, wherever the caller's environment points.
    env: { SOURCE_DATE_EPOCH: '4102444800', POSTS_DIR: 'posts', SITE_URL: '', BASE_PATH: '' },
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      { extends: true, test: { name: 'together', include: together, isolate: false } },
    ],
  },
});
