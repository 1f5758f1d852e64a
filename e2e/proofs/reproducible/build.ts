import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { POSTS } from './project';

/** How a build ended. */
export interface BuildEnd {
  seconds: number;
  /** Whether Next.js had something to compile. */
  isCompiled: boolean;
}

/** What a build says then. */
const NOTHING_TO_COMPILE = 'Next.jsの出番はありません。';

/** Settings of every build here: in 2100 every post is out, whatever day it is. */
export const ENVIRONMENT = {
  POSTS_DIR: POSTS,
  SOURCE_DATE_EPOCH: '4102444800',
  SITE_URL: 'https://blog.example',
  BASE_PATH: '',
  NEXT_TELEMETRY_DISABLED: '1',
};

/**
 * Builds the project in a folder.
 *
 * @throws Error with the output of a build that fails.
 */
export async function build(folder: string): Promise<BuildEnd> {
  const start = performance.now();
  const { ended, output } = startBuild(folder);
  const code = await ended;
  if (code !== 0) throw new Error(`the build in ${folder} ended with ${code}:\n${output()}`);
  return { seconds: secondsSince(start), isCompiled: !output().includes(NOTHING_TO_COMPILE) };
}

/** When a build is ended, in the middle of what it does. */
export type Moment =
  /** So many seconds after its start. */
  | { kind: 'after'; seconds: number }
  /** So many seconds after all is made, while the new files take the place of those served. */
  | { kind: 'whileReplacing'; seconds: number };

/**
 * Starts a build and ends it with all its processes, as a machine that loses power does.
 *
 * @returns whether it was still at work then.
 */
export async function buildKilledAt(folder: string, moment: Moment): Promise<boolean> {
  const { ended, pid, output } = startBuild(folder);
  let isDone = false;
  const done = ended.then(() => {
    isDone = true;
  });
  if (moment.kind === 'whileReplacing') {
    while (!isDone && !isReplacing(folder, output())) await wait(1);
  }
  await Promise.race([done, wait(moment.seconds * 1000)]);
  const wasAtWork = !isDone;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
  await done;
  while (isGroupThere(pid)) await wait(10);
  return wasAtWork;
}

/** Whether a build begins to put new pages, or the output of Next.js, where the former are. */
function isReplacing(folder: string, output: string): boolean {
  return output.includes(NOTHING_TO_COMPILE) || existsSync(join(folder, '.next', 'former'));
}

function startBuild(folder: string) {
  const child = spawn(process.execPath, ['lib/site-build/start.js'], {
    cwd: folder,
    env: { ...process.env, ...ENVIRONMENT },
    // A group of processes of its own.
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

function isGroupThere(pid: number): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
