import { parse as parseToml } from 'smol-toml';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { hostFiles } from './host-files';

test('GitHub Pages gets a workflow with pinned actions, which takes URL and path from GitHub', () => {
  const text = hostFiles('github-pages', '/blog')['.github/workflows/pages.yml'] ?? '';
  const { jobs } = parse(text);
  const steps: { run?: string; uses?: string; env?: object }[] = jobs.build.steps;
  expect(steps.find(({ run }) => run === 'npm run export')?.env).toEqual({
    SITE_URL: expect.stringMatching(/^\$\{\{ steps\.pages\.outputs\.origin \}\}$/),
    BASE_PATH: expect.stringMatching(/^\$\{\{ steps\.pages\.outputs\.base_path \}\}$/),
  });
  const actions = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
  expect(actions).toHaveLength(5);
  for (const action of actions) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d/);
});

test('Netlify gets a build of plain files, without the server of Next.js', () => {
  expect(parseToml(hostFiles('netlify', '')['netlify.toml'] ?? '')).toEqual({
    build: {
      command: 'npm run export',
      publish: 'out',
      environment: { NODE_VERSION: '24', NETLIFY_NEXT_PLUGIN_SKIP: 'true' },
    },
  });
  expect(hostFiles('netlify', '/blog')['netlify.toml']).toContain('\nBASE_PATH = "/blog"\n');
});

test('a server gets a unit of systemd that starts the blog below its path', () => {
  const text = hostFiles('node', '/blog')['deploy/blog.service'] ?? '';
  expect(text).toContain('\nExecStart=/usr/bin/env node lib/server/start.js\n');
  expect(text).toContain('\nEnvironment=BASE_PATH=/blog\n');
  expect(hostFiles('node', '')['deploy/blog.service']).not.toContain('BASE_PATH');
});

test.each(['vercel', 'cloudflare', 'container'] as const)('%s needs no file', (host) => {
  expect(hostFiles(host, '')).toEqual({});
});
