import { writeSync } from 'node:fs';
import { newId } from '../../../lib/comments/store/keys';
import { openDatabase } from '../../../lib/comments/store/open-database';
import { storeOf } from '../../../lib/comments/store/store';
import { someComment } from '../../../lib/comments/testing/some-comment';

// Program of kill-writers.ts: writes comments until it is killed, and reports each on stdout once it is stored.
const store = storeOf(await openDatabase(process.argv[2] ?? ''));
for (;;) {
  const id = newId(new Date());
  try {
    await store.add(someComment({ id, body: `comment ${id} `.repeat(20) }));
    // Write synchronously: output in a buffer would be lost when the process is killed.
    writeSync(1, `stored ${id}\n`);
  } catch (error) {
    writeSync(1, `failed ${String(error)}\n`);
  }
}
