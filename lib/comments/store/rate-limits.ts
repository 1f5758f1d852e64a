import { z } from 'zod';
import type { Database, Statement } from './database';
import { newId } from './keys';
import { CountRow } from './rows';

const Words = z.array(z.object({ word: z.string() }));
const Setting = z.tuple([z.object({ value: z.string() })]);

/** How long an unconfirmed mail address is stored, in milliseconds. */
const UNCONFIRMED_LIFE = 7 * 24 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

const COUNT_ATTEMPTS = 'SELECT count(*) AS count FROM attempts WHERE sender = ? AND at > ?';

/** Returns the statement that records an attempt of a sender, for a batch. */
export function addAttempt(sender: string, now: Date): Statement {
  return {
    sql: 'INSERT INTO attempts (id, sender, at) VALUES (?, ?, ?)',
    values: [newId(now), sender, now.getTime()],
  };
}

/**
 * Returns the part of the store for protection against abuse: rate limits, used tokens, blocked words,
 * settings.
 */
export function rateLimitsOf(database: Database) {
  return {
    /** Records an attempt of a sender. Returns the number of attempts since an instant, this one included. */
    async attempt(sender: string, now: Date, since: Date): Promise<number> {
      const [, rows = []] = await database.batch([
        addAttempt(sender, now),
        { sql: COUNT_ATTEMPTS, values: [sender, since.getTime()] },
      ]);
      return CountRow.parse(rows);
    },

    /** Returns the number of attempts of a sender since an instant. */
    attempts: async (sender: string, since: Date) =>
      CountRow.parse(await database.run(COUNT_ATTEMPTS, [sender, since.getTime()])),

    /** Returns whether a token has been used. */
    isUsed: async (id: string) =>
      (await database.run('SELECT id FROM used_tokens WHERE id = ?', [id])).length > 0,

    /** Returns the blocked words, sorted: a comment with one of them is spam. */
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

    /** Returns the value of a setting. When it does not exist yet, stores `value` and returns that. */
    async setting(name: string, value: string): Promise<string> {
      const read = 'SELECT value FROM settings WHERE name = ?';
      // Try to read first: writing waits for the write lock.
      const existing = Setting.safeParse(await database.run(read, [name]));
      if (existing.success) return existing.data[0].value;
      const [, stored] = await database.batch([
        {
          sql: 'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING',
          values: [name, value],
        },
        { sql: read, values: [name] },
      ]);
      return Setting.parse(stored)[0].value;
    },

    /**
     * Deletes expired data: expired tokens, attempts older than a day, the salts of other days, and
     * unconfirmed mail addresses older than a week.
     *
     * @param salt name of the setting with the current salt.
     */
    async deleteExpired(now: Date, salt: string) {
      const time = now.getTime();
      await database.batch([
        { sql: 'DELETE FROM used_tokens WHERE expires_at < ?', values: [time] },
        { sql: 'DELETE FROM attempts WHERE at < ?', values: [time - DAY] },
        { sql: "DELETE FROM settings WHERE name LIKE 'salt:%' AND name <> ?", values: [salt] },
        {
          sql: 'DELETE FROM subscriptions WHERE confirmed_at IS NULL AND created_at < ?',
          values: [time - UNCONFIRMED_LIFE],
        },
      ]);
    },
  };
}
