import { z } from 'zod';
import type { Database } from './database';
import { addAttempt } from './rate-limits';
import { Instant } from './rows';

/** A mail in the queue. */
export interface QueuedMail {
  id: string;
  /** Mail address of the recipient; `''` is the owner. */
  recipient: string;
  subject: string;
  text: string;
  /** URL for one-click unsubscription (RFC 8058), or `''`. */
  unsubscribe: string;
  /** Number of attempts to send it. */
  tries: number;
  /** When to send it again, if it is still in the queue. */
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

/** Returns the part of the store with the queue of mails. */
export function mailsOf(database: Database) {
  return {
    /** Adds a mail to the queue, and counts it for each of `senders` in the rate limits. */
    async queueMail(mail: QueuedMail, senders: readonly string[]) {
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
        ...senders.map((sender) => addAttempt(sender, mail.createdAt)),
      ]);
    },

    /** Returns mails that are due, the earliest first. */
    dueMails: async (now: Date, limit: number) =>
      Mails.parse(
        await database.run('SELECT * FROM mails WHERE due_at <= ? ORDER BY due_at, id LIMIT ?', [
          now.getTime(),
          limit,
        ]),
      ),

    /**
     * Claims a mail, so that until `next` only this process sends it. Returns `false` when another process has
     * claimed it already.
     */
    async takeMail({ id, dueAt }: QueuedMail, next: Date): Promise<boolean> {
      const updated = await database.run(
        'UPDATE mails SET tries = tries + 1, due_at = ? WHERE id = ? AND due_at = ? RETURNING id',
        [next.getTime(), id, dueAt.getTime()],
      );
      return updated.length > 0;
    },

    /** Removes a mail that has been sent or is dropped. */
    async deleteMail(id: string) {
      await database.run('DELETE FROM mails WHERE id = ?', [id]);
    },
  };
}
