import { createClient } from '@libsql/client';

// Program of write-lock.ts: takes the write lock of a SQLite database, prints `held`, and keeps it until it
// is killed.
const client = createClient({ url: process.argv[2] ?? '' });
await client.transaction('write');
console.log('held');
setInterval(() => {}, 1000);
