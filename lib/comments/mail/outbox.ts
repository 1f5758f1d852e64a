import { createHmac } from 'node:crypto';
import { commentMail } from '../../messages/comment-mail';
import { site } from '../../site';
import { printError, printThrown } from '../../terminal';
import type { OpenStore } from '../open-store';
import { newId } from '../store/keys';
import type { QueuedMail } from '../store/mails';
import type { CommentStore } from '../store/store';
import { type Letter, sendLetter } from './send';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Mails to one reader, and to the owner, in a day; those beyond are not sent at all. */
const MAX_A_DAY = { reader: 20, owner: 200 };
/** Mails in an hour, to whomever; those beyond wait. */
const MAX_AN_HOUR = 200;
/** A mail is given up this long after it was written. */
const LIFE = 3 * DAY;
/** The longest pause between two tries. */
const LONGEST_PAUSE = 6 * HOUR;
/** How often a server looks for mails to try again. */
const ROUND = MINUTE;
/** Mails tried in a round. */
const MOST = 20;

const words = commentMail[site.language];
/** What every mail is counted for. */
const ALL = 'mails';

/**
 * Sends a mail, or keeps it to be sent later: when it cannot be sent now, or too many have been. An
 * address that got too many in a day gets no more.
 */
export async function post(letter: Letter, { store, secret }: OpenStore, now: Date): Promise<void> {
  const recipient = letter.to ?? '';
  // No address is kept for counting.
  const key = createHmac('sha256', secret).update(`mail ${recipient.toLowerCase()}`).digest('hex');
  const counted = `mail ${key.slice(0, 32)}`;
  const most = recipient === '' ? MAX_A_DAY.owner : MAX_A_DAY.reader;
  if ((await store.attempts(counted, new Date(now.getTime() - DAY))) >= most) return;
  const mail: QueuedMail = {
    id: newId(now),
    recipient,
    subject: letter.subject,
    text: letter.text,
    unsubscribe: letter.unsubscribe ?? '',
    tries: 1,
    // It is tried at once, below; another process would try again only then.
    dueAt: new Date(now.getTime() + pauseAfter(1)),
    createdAt: now,
  };
  const isFull = await isHourFull(store, now);
  await store.queueMail(mail, isFull ? [counted] : [counted, ALL]);
  if (!isFull) await tryToSend(mail, store, now);
}

/** Tries again to send what waits. */
export async function sendDue(store: CommentStore, now: Date): Promise<void> {
  for (const mail of await store.dueMails(now, MOST)) {
    if (await isHourFull(store, now)) return;
    if (!(await store.takeMail(mail, new Date(now.getTime() + pauseAfter(mail.tries + 1)))))
      continue;
    await store.attempt(ALL, now, now);
    await tryToSend(mail, store, now);
  }
}

let rounds: NodeJS.Timeout | undefined;

/** Looks for mails to try again now and every minute, as long as the process lives. */
export function keepSending(store: CommentStore): void {
  if (rounds !== undefined) return;
  const round = () => void sendDue(store, new Date()).catch(printThrown);
  rounds = setInterval(round, ROUND).unref();
  round();
}

/** A comment stands whether its mails are sent or not. */
async function tryToSend(mail: QueuedMail, store: CommentStore, now: Date): Promise<void> {
  const { id, recipient, subject, text, unsubscribe, createdAt } = mail;
  try {
    await sendLetter({
      subject,
      text,
      ...(recipient !== '' && { to: recipient }),
      ...(unsubscribe !== '' && { unsubscribe }),
    });
  } catch (error) {
    printThrown(error);
    if (now.getTime() - createdAt.getTime() < LIFE) return;
    printError(words.givenUp);
  }
  await store.forgetMail(id);
}

async function isHourFull(store: CommentStore, now: Date): Promise<boolean> {
  return (await store.attempts(ALL, new Date(now.getTime() - HOUR))) >= MAX_AN_HOUR;
}

/** A minute after the first try, then four times as long each time. */
function pauseAfter(tries: number): number {
  return Math.min(LONGEST_PAUSE, MINUTE * 4 ** (tries - 1));
}
