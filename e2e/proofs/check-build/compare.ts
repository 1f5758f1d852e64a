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

/** What differs between check, build and what was written by hand; each a line. */
export interface Comparison {
  seed: number;
  mustStop: boolean;
  differences: string[];
}

/**
 * Makes a random blog for each seed and holds `npm run check` and `npm run build` against each other: errors
 * in the one exactly where the other stops, at the same places. A build that goes on is ended once it
 * says that the pages are written; what Next.js does after that is not in question.
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
          .filter((place) => !built.errors.includes(place))
          .map((at) => `check only: ${at}`),
        ...built.errors
          .filter((place) => !checked.errors.includes(place))
          .map((at) => `build only: ${at}`),
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

/** Runs the build up to where its pages are written, or to its end where it stops before. */
async function build(cwd: string): Promise<{ stopped: boolean; errors: string[] }> {
  const child = spawn('node', ['lib/site-build/start.js'], { cwd, env: environment() });
  let output = '';
  let isMade = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    // In the words of both languages.
    if (!/ページを書きました|pages written/.test(text)) return;
    isMade = true;
    child.kill('SIGTERM');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await new Promise((done) => child.on('close', done));
  // The place of a warning has its level behind it.
  const places = [...output.matchAll(/^(\S+:\d+:\d+)$/gm)].map(([, place = '']) => place);
  return { stopped: !isMade, errors: places };
}
