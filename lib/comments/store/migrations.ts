import { type Database, DuplicateKeyError, type Statement } from './database';

/**
 * The migrations from an empty database to the current schema, in order; each is applied once. Never edit a
 * released one: add another at the end.
 */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE comments (
       id TEXT PRIMARY KEY,
       slug TEXT NOT NULL,
       parent_id TEXT REFERENCES comments (id),
       name TEXT NOT NULL,
       name_key TEXT NOT NULL,
       site TEXT NOT NULL,
       body TEXT NOT NULL,
       body_key TEXT NOT NULL,
       status TEXT NOT NULL,
       by_author INTEGER NOT NULL,
       created_at BIGINT NOT NULL,
       edited_at BIGINT
     )`,
    'CREATE INDEX comments_of_post ON comments (slug, status, parent_id, created_at, id)',
    'CREATE INDEX comments_of_thread ON comments (parent_id, created_at, id)',
    'CREATE INDEX comments_by_time ON comments (status, created_at, id)',
    'CREATE INDEX comments_by_name ON comments (name_key, status)',
    'CREATE INDEX comments_by_body ON comments (body_key, created_at)',
    // Who gets a mail about replies, and in the thread of which comment.
    `CREATE TABLE subscriptions (
       id TEXT PRIMARY KEY,
       comment_id TEXT NOT NULL REFERENCES comments (id),
       mail TEXT NOT NULL,
       created_at BIGINT NOT NULL,
       confirmed_at BIGINT
     )`,
    'CREATE INDEX subscriptions_of_comment ON subscriptions (comment_id)',
    // Blocked words: a comment with one of them is spam.
    'CREATE TABLE blocks (word TEXT PRIMARY KEY)',
    // Used tokens, until they expire.
    'CREATE TABLE used_tokens (id TEXT PRIMARY KEY, expires_at BIGINT NOT NULL)',
    'CREATE INDEX used_tokens_by_expiry ON used_tokens (expires_at)',
    // For rate limits: recent senders, as hashes with a salt that is deleted on a later day.
    'CREATE TABLE attempts (id TEXT PRIMARY KEY, sender TEXT NOT NULL, at BIGINT NOT NULL)',
    'CREATE INDEX attempts_of_sender ON attempts (sender, at)',
    'CREATE INDEX attempts_by_time ON attempts (at)',
    'CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
  ],
  ['CREATE INDEX subscriptions_of_mail ON subscriptions (mail)'],
  [
    // When the mail that asks for confirmation was sent.
    'ALTER TABLE subscriptions ADD COLUMN asked_at BIGINT',
    // Queue of mails; one to the owner has an empty recipient.
    `CREATE TABLE mails (
       id TEXT PRIMARY KEY,
       recipient TEXT NOT NULL,
       subject TEXT NOT NULL,
       text TEXT NOT NULL,
       unsubscribe TEXT NOT NULL,
       tries INTEGER NOT NULL,
       due_at BIGINT NOT NULL,
       created_at BIGINT NOT NULL
     )`,
    'CREATE INDEX mails_by_due ON mails (due_at)',
  ],
  [
    'CREATE INDEX threads_of_post ON comments (slug, parent_id, created_at, id, status)',
    'CREATE INDEX replies_of_thread ON comments (parent_id, status, created_at, id)',
    'DROP INDEX comments_of_thread',
    // HTML of comments, with a hash of the text and a fingerprint of the code that rendered it.
    `CREATE TABLE renderings (
       comment_id TEXT PRIMARY KEY,
       text_key TEXT NOT NULL,
       renderer TEXT NOT NULL,
       html TEXT NOT NULL
     )`,
  ],
];

/**
 * Migrates a database to the current schema. Several processes may do so at once: each migration inserts its
 * number first, so the second process waits for the first, fails with a duplicate key and skips the
 * migration.
 *
 * @throws Error when a newer version of the program has migrated the database.
 */
export async function migrate(database: Database): Promise<void> {
  const read = () => database.run('SELECT max(version) AS version FROM schema_versions');
  // Try to read first: creating the table, even when it exists, waits for the write lock.
  const rows = await read().catch(async () => {
    await database
      .run('CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY)')
      // In PostgreSQL `IF NOT EXISTS` can fail with a duplicate key when two sessions create the table at once.
      .catch((error: unknown) => {
        if (!(error instanceof DuplicateKeyError)) throw error;
      });
    return read();
  });
  const version = Number(rows[0]?.version ?? 0);
  if (version > MIGRATIONS.length) {
    throw new Error(
      `DATABASE_URL: schema ${version} is newer than this program (${MIGRATIONS.length})`,
    );
  }
  for (const [index, statements] of MIGRATIONS.entries()) {
    if (index < version) continue;
    const batch: Statement[] = [
      { sql: 'INSERT INTO schema_versions (version) VALUES (?)', values: [index + 1] },
      ...statements.map((sql) => ({ sql })),
    ];
    try {
      await database.batch(batch);
    } catch (error) {
      if (!(error instanceof DuplicateKeyError)) throw error;
    }
  }
}
