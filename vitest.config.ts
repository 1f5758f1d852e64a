import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const files = ['lib', 'app', 'e2e'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name)),
);

// Test files that change their process or measure time run isolated. The others share one worker process per
// processor, because loading modules takes longer than running the tests.
const NEEDS_ISOLATION = /process\.(?:env|chdir|cpuUsage)|performance\.now|globalThis|\bvi\./;
const alone = files.filter((file) => NEEDS_ISOLATION.test(readFileSync(file, 'utf8')));
const together = files.filter((file) => !alone.includes(file));

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // By default Vitest leaves one processor idle, which is half of a small machine.
    maxWorkers: '100%',
    // The tests use the posts of e2e/blog (e2e/run-with-test-blog.ts), whatever the environment of the caller.
    env: { SOURCE_DATE_EPOCH: '4102444800', POSTS_DIR: 'posts', SITE_URL: '', BASE_PATH: '' },
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      { extends: true, test: { name: 'together', include: together, isolate: false } },
    ],
  },
});
