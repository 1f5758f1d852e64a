import { type Database, type Statement, TakenError } from './database';

/**
 * The steps from an empty database to today's, in order, each applied once. A step that has been
 * released is never edited: what changes becomes a further step.
 */
const STEPS: readonly (readonly string[])[] = [
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
    // Who wants to hear of replies; a thread is named by its first comment.
    `CREATE TABLE subscriptions (
       id TEXT PRIMARY KEY,
       comment_id TEXT NOT NULL REFERENCES comments (id),
       mail TEXT NOT NULL,
       created_at BIGINT NOT NULL,
       confirmed_at BIGINT
     )`,
    'CREATE INDEX subscriptions_of_comment ON subscriptions (comment_id)',
    // Words whose comments are spam.
    'CREATE TABLE blocks (word TEXT PRIMARY KEY)',
    // Tokens that have been used, until they expire.
    'CREATE TABLE used_tokens (id TEXT PRIMARY KEY, expires_at BIGINT NOT NULL)',
    'CREATE INDEX used_tokens_by_expiry ON used_tokens (expires_at)',
    // Recent senders, as hashes with a salt that is thrown away every day.
    'CREATE TABLE attempts (id TEXT PRIMARY KEY, sender TEXT NOT NULL, at BIGINT NOT NULL)',
    'CREATE INDEX attempts_of_sender ON attempts (sender, at)',
    'CREATE INDEX attempts_by_time ON attempts (at)',
    'CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
  ],
  ['CREATE INDEX subscriptions_of_mail ON subscriptions (mail)'],
  [
    // When its address was asked to confirm it.
    'ALTER TABLE subscriptions ADD COLUMN asked_at BIGINT',
    // Mails until they are sent; those of the owner have no recipient.
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
    // The HTML of texts, and which code made it of which text.
    `CREATE TABLE renderings (
       comment_id TEXT PRIMARY KEY,
       text_key TEXT NOT NULL,
       renderer TEXT NOT NULL,
       html TEXT NOT NULL
     )`,
  ],
];

/**
 * Brings a database up to date. Several processes may do so at once: the number of a step is
 * written first, so of two that begin it one waits, fails and finds it done.
 *
 * @throws Error when the database is of a newer version of the program.
 */
export async function migrate(database: Database): Promise<void> {
  const read = () => database.run('SELECT max(version) AS version FROM schema_versions');
  // Nearly always it can be read: then nobody who writes has to be waited for.
  const rows = await read().catch(async () => {
    await database
      .run('CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY)')
      // PostgreSQL lets two sessions create one table, and the second fails by the key of its name.
      .catch((error: unknown) => {
        if (!(error instanceof TakenError)) throw error;
      });
    return read();
  });
  const done = Number(rows[0]?.version ?? 0);
  if (done > STEPS.length) {
    throw new Error(`DATABASE_URL: schema ${done} is newer than this program (${STEPS.length})`);
  }
  for (const [index, statements] of STEPS.entries()) {
    if (index < done) continue;
    const batch: Statement[] = [
      { sql: 'INSERT INTO schema_versions (version) VALUES (?)', values: [index + 1] },
      ...statements.map((sql) => ({ sql })),
    ];
    try {
      await database.batch(batch);
    } catch (error) {
      if (!(error instanceof TakenError)) throw error;
    }
  }
}
