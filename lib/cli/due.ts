import { statSync } from 'node:fs';
import { printTable, rowOf } from '../authoring/post-table';
import { RECORD_FILE } from '../build-output/build-record';
import { parseInstant } from '../dates';
import { authorCommands } from '../messages/author-commands';
import { now } from '../now';
import { loadWithDrafts } from '../posts/load-with-drafts';
import { dueBetween } from '../posts/schedule';
import { site } from '../site';
import { print, printData } from '../terminal';
import { visibleJson } from '../visible';
import { CommandError, readArguments } from './arguments';
import { runCommand } from './run';

// npm run due: prints the posts that became due since the latest build, which a new build would publish. Exits
// with 0 when there is one, with 1 when there is none, and with 2 on an error. With --since, another time replaces
// that of the latest build, which is the mtime of its record (lib/build-output/build-record).
await runCommand(async () => {
  const { values } = readArguments(
    { since: { type: 'string' }, json: { type: 'boolean' } },
    'npm run due -- [--since 2026-11-03T09:00:00+09:00] [--json]',
  );
  const since = values.since === undefined ? lastBuild() : readSince(values.since);
  const { posts, pages } = await loadWithDrafts();
  const rows = dueBetween([...posts, ...pages], since, now(), site.timeZone).map((post) =>
    rowOf(post, site.timeZone),
  );
  if (values.json) printData(visibleJson(JSON.stringify(rows, null, 2)));
  else if (rows.length === 0) print(authorCommands[site.language].nothingDue);
  else print(printTable(rows, site.language));
  return rows.length > 0 ? 0 : 1;
}, 2);

function readSince(value: string): Date {
  const since = parseInstant(value, site.timeZone);
  if (since === null) throw new CommandError(authorCommands[site.language].sinceUnreadable(value));
  return since;
}

function lastBuild(): Date {
  const record = statSync(RECORD_FILE, { throwIfNoEntry: false });
  if (record === undefined) throw new CommandError(authorCommands[site.language].sinceUnknown);
  return record.mtime;
}
