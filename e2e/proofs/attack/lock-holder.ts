import { createClient } from '@libsql/client';

// Takes the lock for writing of a SQLite database, says so, and keeps it until it is ended.
const client = createClient({ url: process.argv[2] ?? '' });
await client.transaction('write');
console.log('held');
setInterval(() => {}, 1000);
