import { writeSync } from 'node:fs';
import { newId } from '../../../lib/comments/store/keys';
import { openDatabase } from '../../../lib/comments/store/open-database';
import { storeOf } from '../../../lib/comments/store/store';
import { someComment } from '../../../lib/comments/testing/some-comment';

// Writes comments until it is killed, and says of each that it is kept, once it is.
const store = storeOf(await openDatabase(process.argv[2] ?? ''));
for (;;) {
  const id = newId(new Date());
  try {
    await store.add(someComment({ id, body: `comment ${id} `.repeat(20) }));
    // Out of the process at once: what stays in a buffer when it is killed was never said.
    writeSync(1, `kept ${id}\n`);
  } catch (error) {
    writeSync(1, `failed ${String(error)}\n`);
  }
}
