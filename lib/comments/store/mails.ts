import { z } from 'zod';
import type { Database } from './database';
import { addAttempt } from './rate-limits';
import { Instant } from './rows';

/** A mail that waits to be sent. */
export interface QueuedMail {
  id: string;
  /** The address; `''` is the owner. */
  recipient: string;
  subject: string;
  text: string;
  /** Where a mail program can unsubscribe by itself, or `''`. */
  unsubscribe: string;
  /** How often somebody has begun to send it. */
  tries: number;
  /** When it is tried again, unless it is gone by then. */
  dueAt: Date;
  createdAt: Date;
}

const Mails = z.array(
  z
    .object({
      id: z.string(),
      recipient: z.string(),
      subject: z.string(),
      text: z.string(),
      unsubscribe: z.string(),
      tries: z.number(),
      due_at: Instant,
      created_at: Instant,
    })
    .transform(
      ({ due_at: dueAt, created_at: createdAt, ...mail }): QueuedMail => ({
        ...mail,
        dueAt,
        createdAt,
      }),
    ),
);

/** The part of the store that holds mails until they are sent. */
export function mailsOf(database: Database) {
  return {
    /** Keeps a mail, and counts it for each of `counted`. */
    async queueMail(mail: QueuedMail, counted: readonly string[]) {
      await database.batch([
        {
          sql: `INSERT INTO mails (id, recipient, subject, text, unsubscribe, tries, due_at, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          values: [
            mail.id,
            mail.recipient,
            mail.subject,
            mail.text,
            mail.unsubscribe,
            mail.tries,
            mail.dueAt.getTime(),
            mail.createdAt.getTime(),
          ],
        },
        ...counted.map((name) => addAttempt(name, mail.createdAt)),
      ]);
    },

    /** Mails whose time has come, the oldest first. */
    dueMails: async (now: Date, limit: number) =>
      Mails.parse(
        await database.run('SELECT * FROM mails WHERE due_at <= ? ORDER BY due_at, id LIMIT ?', [
          now.getTime(),
          limit,
        ]),
      ),

    /** Takes a mail for one more try, so that no other process sends it before `next`. */
    async takeMail({ id, dueAt }: QueuedMail, next: Date): Promise<boolean> {
      const taken = await database.run(
        'UPDATE mails SET tries = tries + 1, due_at = ? WHERE id = ? AND due_at = ? RETURNING id',
        [next.getTime(), id, dueAt.getTime()],
      );
      return taken.length > 0;
    },

    /** Forgets a mail that has been sent, or is given up. */
    async forgetMail(id: string) {
      await database.run('DELETE FROM mails WHERE id = ?', [id]);
    },
  };
}
