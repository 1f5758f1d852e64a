import { setTimeout as wait } from 'node:timers/promises';
import { startServer } from '../../support/server';
import { build, buildKilledAt, ENVIRONMENT, type KillTime } from './build';
import { copySources } from './project';
import { brokenParts, differences, type Files, servedFiles } from './served-files';

/** The sources of a site, with the result of a clean build of them. */
export interface State {
  name: string;
  /** A folder with the sources. */
  sources: string;
  files: Files;
  /**
   * Roughly how long it takes to build a site of this state in a project that has built the
   * previous one.
   */
  seconds: number;
}

/** The result of killing one build. */
export interface Killed {
  from: string;
  to: string;
  killTime: KillTime;
  wasRunning: boolean;
  faults: string[];
}

/** The longest time that a build takes to replace the served files, in seconds. */
const REPLACEMENT_SECONDS = 0.2;

/**
 * Changes a site from one state to the next, again and again. Kills each build at a random time, every other
 * one while it replaces the served files, and checks the site, a server of it, and the result of the next
 * build.
 *
 * @param states the first is the current state of the project, which is built.
 */
export async function* tryKills(
  project: string,
  states: readonly State[],
  { kills, random }: { kills: number; random: () => number },
): AsyncGenerator<Killed> {
  for (let number = 0; number < kills; number++) {
    const before = states[number % states.length];
    const after = states[(number + 1) % states.length];
    if (!before || !after) return;
    copySources(after.sources, project);
    const killTime: KillTime =
      number % 2 === 0
        ? { kind: 'after', seconds: random() * after.seconds }
        : { kind: 'whileReplacing', seconds: random() * REPLACEMENT_SECONDS };
    const wasRunning = await buildKilledAt(project, killTime);
    const broken = brokenParts(project, before.files, after.files);
    const failing = await failingPaths(project);
    await build(project);
    const wrong = differences(servedFiles(project), after.files);
    const faults = [...broken, ...failing, ...wrong.map((line) => `next build: ${line}`)];
    yield { from: before.name, to: after.name, killTime, wasRunning, faults };
  }
}

/** Starts a server; returns a fault for each of some paths that does not respond with 200. */
async function failingPaths(project: string): Promise<string[]> {
  const paths = ['/', '/archive', '/about', encodeURI('/はじめに'), '/rss.xml'];
  const faults: string[] = [];
  try {
    const server = await startServer('start', ENVIRONMENT, { folder: project });
    try {
      for (const path of paths) {
        const { status } = await fetch(server.origin + path);
        if (status !== 200) faults.push(`the server responds with ${status} at ${path}`);
      }
    } finally {
      await server.stop();
      await wait(0);
    }
  } catch (error) {
    faults.push(String(error));
  }
  return faults;
}
