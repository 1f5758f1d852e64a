import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { POSTS } from './project';

/** The result of a build. */
export interface BuildEnd {
  seconds: number;
  /** Whether the build ran `next build`. */
  isCompiled: boolean;
}

/** The message of a build that does not run `next build`. */
const NOTHING_TO_COMPILE = 'Next.jsの出番はありません。';

/** The environment of every build. Its time is in the year 2100, so that every post is published. */
export const ENVIRONMENT = {
  POSTS_DIR: POSTS,
  SOURCE_DATE_EPOCH: '4102444800',
  SITE_URL: 'https://blog.example',
  BASE_PATH: '',
  NEXT_TELEMETRY_DISABLED: '1',
};

/**
 * Runs the build of the project in a folder.
 *
 * @throws Error with the output, when the build fails.
 */
export async function build(folder: string): Promise<BuildEnd> {
  const start = performance.now();
  const { ended, output } = startBuild(folder);
  const code = await ended;
  if (code !== 0) throw new Error(`the build in ${folder} ended with ${code}:\n${output()}`);
  return { seconds: secondsSince(start), isCompiled: !output().includes(NOTHING_TO_COMPILE) };
}

/** The time at which a build is killed. */
export type KillTime =
  /** Seconds after its start. */
  | { kind: 'after'; seconds: number }
  /** Seconds after everything is built, while the build replaces the files that are served. */
  | { kind: 'whileReplacing'; seconds: number };

/**
 * Starts a build and kills all its processes at once, as a loss of power does.
 *
 * @returns whether the build was still running at that time.
 */
export async function buildKilledAt(folder: string, killTime: KillTime): Promise<boolean> {
  const { ended, pid, output } = startBuild(folder);
  let isDone = false;
  const done = ended.then(() => {
    isDone = true;
  });
  if (killTime.kind === 'whileReplacing') {
    while (!isDone && !isReplacing(folder, output())) await wait(1);
  }
  await Promise.race([done, wait(killTime.seconds * 1000)]);
  const wasRunning = !isDone;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The build had already ended.
  }
  await done;
  while (groupExists(pid)) await wait(10);
  return wasRunning;
}

/**
 * Returns whether a build has begun to replace the pages of the previous build, or its output of
 * Next.js.
 */
function isReplacing(folder: string, output: string): boolean {
  return output.includes(NOTHING_TO_COMPILE) || existsSync(join(folder, '.next', 'former'));
}

function startBuild(folder: string) {
  const child = spawn(process.execPath, ['lib/site-build/start.js'], {
    cwd: folder,
    env: { ...process.env, ...ENVIRONMENT },
    // A separate process group, so that all processes of the build can be killed together.
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (child.pid === undefined) throw new Error('the build does not start');
  return { pid: child.pid, ended, output: () => output };
}

function groupExists(pid: number): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
