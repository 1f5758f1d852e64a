import { z } from 'zod';
import type { Database, Statement } from './database';
import { newId } from './keys';
import { CountRow } from './rows';

const Words = z.array(z.object({ word: z.string() }));
const Setting = z.tuple([z.object({ value: z.string() })]);

/** An address nobody has confirmed is kept no longer than this, in milliseconds. */
const UNCONFIRMED = 7 * 24 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

const ATTEMPTS = 'SELECT count(*) AS count FROM attempts WHERE sender = ? AND at > ?';

/** Notes that a sender has written, as part of a batch. */
export function addAttempt(sender: string, now: Date): Statement {
  return {
    sql: 'INSERT INTO attempts (id, sender, at) VALUES (?, ?, ?)',
    values: [newId(now), sender, now.getTime()],
  };
}

/** The part of the store that the defences against abuse need. */
export function rateLimitsOf(database: Database) {
  return {
    /** Notes that a sender has asked for something, and counts how often since then, this time included. */
    async attempt(sender: string, now: Date, since: Date): Promise<number> {
      const [, counted = []] = await database.batch([
        addAttempt(sender, now),
        { sql: ATTEMPTS, values: [sender, since.getTime()] },
      ]);
      return CountRow.parse(counted);
    },

    /** How often a sender has written since then. */
    attempts: async (sender: string, since: Date) =>
      CountRow.parse(await database.run(ATTEMPTS, [sender, since.getTime()])),

    /** Whether a token has been used. */
    isUsed: async (id: string) =>
      (await database.run('SELECT id FROM used_tokens WHERE id = ?', [id])).length > 0,

    /** Words whose comments are spam, sorted. */
    blocks: async () =>
      Words.parse(await database.run('SELECT word FROM blocks ORDER BY word')).map(
        ({ word }) => word,
      ),

    async block(word: string) {
      await database.run('INSERT INTO blocks (word) VALUES (?) ON CONFLICT (word) DO NOTHING', [
        word,
      ]);
    },

    async unblock(word: string) {
      await database.run('DELETE FROM blocks WHERE word = ?', [word]);
    },

    /** What is kept under a name; the value given, when nothing was kept yet. */
    async setting(name: string, value: string): Promise<string> {
      const read = 'SELECT value FROM settings WHERE name = ?';
      // Nearly always it is there: then nobody who writes has to be waited for.
      const found = Setting.safeParse(await database.run(read, [name]));
      if (found.success) return found.data[0].value;
      const [, kept] = await database.batch([
        {
          sql: 'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING',
          values: [name, value],
        },
        { sql: read, values: [name] },
      ]);
      return Setting.parse(kept)[0].value;
    },

    /**
     * Forgets what is no longer needed: used tokens that have expired, senders of more than a day
     * ago with the salts of their hashes, and addresses nobody confirmed.
     *
     * @param salt name of the setting that holds today's salt.
     */
    async forget(now: Date, salt: string) {
      const time = now.getTime();
      await database.batch([
        { sql: 'DELETE FROM used_tokens WHERE expires_at < ?', values: [time] },
        { sql: 'DELETE FROM attempts WHERE at < ?', values: [time - DAY] },
        { sql: "DELETE FROM settings WHERE name LIKE 'salt:%' AND name <> ?", values: [salt] },
        {
          sql: 'DELETE FROM subscriptions WHERE confirmed_at IS NULL AND created_at < ?',
          values: [time - UNCONFIRMED],
        },
      ]);
    },
  };
}
