import { createHmac } from 'node:crypto';
import { commentMail } from '../../messages/comment-mail';
import { site } from '../../site';
import { printError, printThrown } from '../../terminal';
import type { OpenStore } from '../open-store';
import { newId } from '../store/keys';
import type { QueuedMail } from '../store/mails';
import type { CommentStore } from '../store/store';
import { type Mail, sendMail } from './send';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Maximum number of mails in a day to one reader, and to the owner; further ones are dropped. */
const MAX_PER_DAY = { reader: 20, owner: 200 };
/** Maximum number of mails in an hour to all recipients together; further ones wait in the queue. */
const MAX_PER_HOUR = 200;
/** Age from which on a mail is dropped when an attempt to send it fails. */
const MAX_AGE = 3 * DAY;
/** Maximum time between two attempts to send a mail. */
const MAX_RETRY_DELAY = 6 * HOUR;
/** How often the server checks the queue. */
const CHECK_INTERVAL = MINUTE;
/** Maximum number of mails sent in one check of the queue. */
const BATCH_SIZE = 20;

const words = commentMail[site.language];
/** The key under which the mails to all recipients together are counted. */
const ALL_MAILS = 'mails';

/**
 * Sends a mail. Leaves it in the queue, to be sent later, when it cannot be sent now or too many mails have
 * been sent in the last hour. Drops it when its recipient has got too many in the last day.
 */
export async function sendOrQueue(
  letter: Mail,
  { store, secret }: OpenStore,
  now: Date,
): Promise<void> {
  const recipient = letter.to ?? '';
  // Count by a hash, so that counting stores no mail address.
  const hash = createHmac('sha256', secret).update(`mail ${recipient.toLowerCase()}`).digest('hex');
  const counterKey = `mail ${hash.slice(0, 32)}`;
  const limit = recipient === '' ? MAX_PER_DAY.owner : MAX_PER_DAY.reader;
  if ((await store.attempts(counterKey, new Date(now.getTime() - DAY))) >= limit) return;
  const mail: QueuedMail = {
    id: newId(now),
    recipient,
    subject: letter.subject,
    text: letter.text,
    unsubscribe: letter.unsubscribe ?? '',
    tries: 1,
    // This process sends the mail at once, below, unless the maximum for an hour is reached. No
    // other process sends it before this time.
    dueAt: new Date(now.getTime() + retryDelay(1)),
    createdAt: now,
  };
  const isFull = await isHourFull(store, now);
  await store.queueMail(mail, isFull ? [counterKey] : [counterKey, ALL_MAILS]);
  if (!isFull) await tryToSend(mail, store, now);
}

/**
 * Sends the mails in the queue that are due, at most `BATCH_SIZE` of them, and stops at the maximum
 * for an hour.
 */
export async function sendDue(store: CommentStore, now: Date): Promise<void> {
  for (const mail of await store.dueMails(now, BATCH_SIZE)) {
    if (await isHourFull(store, now)) return;
    if (!(await store.takeMail(mail, new Date(now.getTime() + retryDelay(mail.tries + 1)))))
      continue;
    await store.attempt(ALL_MAILS, now, now);
    await tryToSend(mail, store, now);
  }
}

let timer: NodeJS.Timeout | undefined;

/** Sends due mails now and every minute, until the process ends. Further calls do nothing. */
export function startSending(store: CommentStore): void {
  if (timer !== undefined) return;
  const check = () => void sendDue(store, new Date()).catch(printThrown);
  timer = setInterval(check, CHECK_INTERVAL).unref();
  check();
}

/**
 * Sends a mail and removes it from the queue. After a failure the mail stays in the queue, unless
 * it has reached its maximum age. Logs the failure and does not throw, because the comment is
 * stored anyway.
 */
async function tryToSend(mail: QueuedMail, store: CommentStore, now: Date): Promise<void> {
  const { id, recipient, subject, text, unsubscribe, createdAt } = mail;
  try {
    await sendMail({
      subject,
      text,
      ...(recipient !== '' && { to: recipient }),
      ...(unsubscribe !== '' && { unsubscribe }),
    });
  } catch (error) {
    printThrown(error);
    if (now.getTime() - createdAt.getTime() < MAX_AGE) return;
    printError(words.givenUp);
  }
  await store.deleteMail(id);
}

async function isHourFull(store: CommentStore, now: Date): Promise<boolean> {
  return (await store.attempts(ALL_MAILS, new Date(now.getTime() - HOUR))) >= MAX_PER_HOUR;
}

/**
 * Returns the time until the next attempt: a minute after the first one, then four times as long
 * each time, up to `MAX_RETRY_DELAY`.
 */
function retryDelay(tries: number): number {
  return Math.min(MAX_RETRY_DELAY, MINUTE * 4 ** (tries - 1));
}
