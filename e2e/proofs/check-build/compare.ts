import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { seeded } from '../../../lib/testing/seeded';
import { copyProject } from '../../support/copy-project';
import { randomSettings, writeRandomBlog } from './random-blog';

const SETTINGS_FILE = 'site.config.ts';

const Findings = z.object({
  findings: z.array(
    z.object({ level: z.string(), file: z.string(), line: z.number(), column: z.number() }),
  ),
});

/** The differences between `npm run check`, the build and the expectation for one blog, one line each. */
export interface Comparison {
  seed: number;
  mustStop: boolean;
  differences: string[];
}

/**
 * Makes a random blog for each seed, and compares `npm run check` with `npm run build`: the check must have
 * errors exactly when the build stops, at the same positions. A build that does not stop is killed once it
 * reports that the pages are written, because Next.js checks no posts after that.
 */
export async function* compareCheckAndBuild(seeds: Iterable<number>): AsyncGenerator<Comparison> {
  const project = copyProject('check-build-');
  const posts = join(project, 'random');
  const ownSettings = readFileSync(SETTINGS_FILE, 'utf8');
  try {
    for (const seed of seeds) {
      rmSync(posts, { recursive: true, force: true });
      mkdirSync(posts);
      const random = seeded(seed);
      const isFaulty = writeRandomBlog(posts, random);
      const settings = randomSettings(ownSettings, random);
      writeFileSync(join(project, SETTINGS_FILE), settings.text);
      const mustStop = isFaulty || settings.stops;
      const checked = check(project);
      const built = await build(project);
      const differences = [
        ...(checked.status === (mustStop ? 1 : 0) ? [] : [`check exited with ${checked.status}`]),
        ...(built.stopped === mustStop ? [] : [`build ${built.stopped ? 'stopped' : 'went on'}`]),
        ...checked.errors
          .filter((position) => !built.errors.includes(position))
          .map((position) => `check only: ${position}`),
        ...built.errors
          .filter((position) => !checked.errors.includes(position))
          .map((position) => `build only: ${position}`),
      ];
      yield { seed, mustStop, differences };
    }
  } finally {
    rmSync(project, { recursive: true });
  }
}

const environment = () => ({ ...process.env, POSTS_DIR: 'random', GITHUB_ACTIONS: '' });

function check(cwd: string): { status: number | null; errors: string[] } {
  const { status, stdout } = spawnSync('npm', ['run', '-s', 'check', '--', '--format', 'json'], {
    cwd,
    env: environment(),
    encoding: 'utf8',
  });
  const errors = Findings.parse(JSON.parse(stdout)).findings.filter(
    ({ level }) => level === 'error',
  );
  return { status, errors: errors.map(({ file, line, column }) => `${file}:${line}:${column}`) };
}

/** Runs the build until its pages are written, or until it stops with errors. */
async function build(cwd: string): Promise<{ stopped: boolean; errors: string[] }> {
  const child = spawn('node', ['lib/site-build/start.js'], { cwd, env: environment() });
  let output = '';
  let hasWrittenPages = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    // The message in both languages.
    if (!/ページを書きました|pages written/.test(text)) return;
    hasWrittenPages = true;
    child.kill('SIGTERM');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await new Promise((done) => child.on('close', done));
  // Positions of errors are alone on their line; those of warnings are followed by the level.
  const errors = [...output.matchAll(/^(\S+:\d+:\d+)$/gm)].map(([, position = '']) => position);
  return { stopped: !hasWrittenPages, errors };
}
