import { setTimeout as wait } from 'node:timers/promises';
import { startServer } from '../../support/server';
import { build, buildKilledAt, ENVIRONMENT, type Moment } from './build';
import { copySources } from './project';
import { brokenParts, differences, type Files, servedFiles } from './served-files';

/** The sources of a site, with what a build from nothing makes of them. */
export interface State {
  name: string;
  /** A folder with the sources. */
  sources: string;
  files: Files;
  /** Roughly how long a build takes that makes the site so, of one that was as the state before. */
  seconds: number;
}

/** What became of a build that was broken off. */
export interface Killed {
  from: string;
  to: string;
  moment: Moment;
  wasAtWork: boolean;
  faults: string[];
}

/** Longest time, in seconds, in which files take the place of others. */
const REPLACING = 0.2;

/**
 * Brings a site from one state to the next, round and round; each build is ended at a random moment, every other
 * one while the new files take the place of the former. Then the site must be whole, and the next build right.
 *
 * @param states of which the project has the first, built.
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
    const moment: Moment =
      number % 2 === 0
        ? { kind: 'after', seconds: random() * after.seconds }
        : { kind: 'whileReplacing', seconds: random() * REPLACING };
    const wasAtWork = await buildKilledAt(project, moment);
    const broken = brokenParts(project, before.files, after.files);
    const silent = await silentPages(project);
    await build(project);
    const wrong = differences(servedFiles(project), after.files);
    const faults = [...broken, ...silent, ...wrong.map((line) => `next build: ${line}`)];
    yield { from: before.name, to: after.name, moment, wasAtWork, faults };
  }
}

/** The paths that a server started anew does not answer with the page that lies there. */
async function silentPages(project: string): Promise<string[]> {
  const paths = ['/', '/archive', '/about', encodeURI('/はじめに'), '/rss.xml'];
  const faults: string[] = [];
  try {
    const server = await startServer('start', ENVIRONMENT, { folder: project });
    try {
      for (const path of paths) {
        const { status } = await fetch(server.origin + path);
        if (status !== 200) faults.push(`the server answers ${status} at ${path}`);
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
