import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '../../../lib/comments/store/open-database';

/** What a run of {@link killWriters} found. */
export interface CrashReport {
  kills: number;
  /** Comments a process has said to be kept. */
  acknowledged: number;
  /** Of those, not found afterwards. */
  lost: number;
  /** Errors a process met while others wrote. */
  errors: number;
  /** What SQLite says of its file. */
  integrity: string;
}

/**
 * Kills processes with SIGKILL in the middle of writing comments to one file, again and again, and
 * looks for what they had acknowledged.
 *
 * @param plan how many times all processes are killed, how many write at once, and how many comments
 * each round acknowledges before.
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
    const wanted = acknowledged.length + plan.perKill;
    const writers = Array.from({ length: plan.processes }, () => startWriter(url));
    await new Promise<void>((resolve) => {
      for (const { stdout } of writers) {
        if (!stdout) continue;
        createInterface({ input: stdout }).on('line', (line) => {
          if (line.startsWith('kept ')) acknowledged.push(line.slice('kept '.length));
          else errors++;
          if (acknowledged.length >= wanted) resolve();
        });
      }
    });
    const gone = writers.map((writer) => once(writer, 'close'));
    for (const writer of writers) writer.kill('SIGKILL');
    await Promise.all(gone);
  }
  const database = await openDatabase(url);
  const [check] = await database.run('PRAGMA integrity_check');
  const found = new Set((await database.run('SELECT id FROM comments')).map(({ id }) => id));
  await database.close();
  rmSync(folder, { recursive: true });
  const lost = acknowledged.filter((id) => !found.has(id)).length;
  const integrity = String(check?.integrity_check);
  return { kills: plan.kills, acknowledged: acknowledged.length, lost, errors, integrity };
}

function startWriter(url: string): ChildProcess {
  const file = join(import.meta.dirname, 'writer.ts');
  return spawn(process.execPath, ['--import', 'tsx', file, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
