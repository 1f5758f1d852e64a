import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '../../../lib/comments/store/open-database';

/** The result of {@link killWriters}. */
export interface CrashReport {
  kills: number;
  /** How many comments the processes reported as stored. */
  acknowledged: number;
  /** How many of those are not in the database afterwards. */
  lost: number;
  /** How many writes failed. */
  errors: number;
  /** The result of `PRAGMA integrity_check` of SQLite, `ok` if the file is intact. */
  integrity: string;
}

/**
 * Repeatedly starts processes that write comments to one database, kills them with SIGKILL, and finally looks
 * for the comments that they had acknowledged.
 *
 * @param plan how often the processes are killed, how many write at once, and how many comments they
 * acknowledge before each kill.
 */
export async function killWriters(plan: {
  kills: number;
  processes: number;
  perKill: number;
}): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'killWriters-'));
  const url = `file:${join(folder, 'comments.db')}`;
  const acknowledged: string[] = [];
  let errors = 0;
  for (let kill = 0; kill < plan.kills; kill++) {
    const target = acknowledged.length + plan.perKill;
    const writers = Array.from({ length: plan.processes }, () => startWriter(url));
    await new Promise<void>((resolve) => {
      for (const { stdout } of writers) {
        if (!stdout) continue;
        createInterface({ input: stdout }).on('line', (line) => {
          if (line.startsWith('stored ')) acknowledged.push(line.slice('stored '.length));
          else errors++;
          if (acknowledged.length >= target) resolve();
        });
      }
    });
    const exits = writers.map((writer) => once(writer, 'close'));
    for (const writer of writers) writer.kill('SIGKILL');
    await Promise.all(exits);
  }
  const database = await openDatabase(url);
  const [check] = await database.run('PRAGMA integrity_check');
  const stored = new Set((await database.run('SELECT id FROM comments')).map(({ id }) => id));
  await database.close();
  rmSync(folder, { recursive: true });
  const lost = acknowledged.filter((id) => !stored.has(id)).length;
  const integrity = String(check?.integrity_check);
  return { kills: plan.kills, acknowledged: acknowledged.length, lost, errors, integrity };
}

function startWriter(url: string): ChildProcess {
  const file = join(import.meta.dirname, 'writer.ts');
  return spawn(process.execPath, ['--import', 'tsx', file, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
