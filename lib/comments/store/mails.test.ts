import { beforeEach, expect, test } from 'vitest';
import { describeEachDatabase } from '../testing/each-database';
import { type CommentStore, storeOf } from './store';

const atMinute = (minute: number) => new Date(Date.UTC(2026, 10, 23, 3, minute));

describeEachDatabase(({ openMigrated }) => {
  let store: CommentStore;
  beforeEach(async () => {
    store = storeOf(await openMigrated());
  });

  test('a mail waits until it is due, can be claimed only once, and is deleted', async () => {
    const mail = {
      id: 'm',
      recipient: 'a@example.com',
      subject: '件名',
      text: '一\n二',
      unsubscribe: '',
      tries: 1,
      dueAt: atMinute(5),
      createdAt: atMinute(4),
    };
    await store.queueMail(mail, ['mails']);
    expect(await store.attempts('mails', atMinute(3))).toBe(1);
    expect(await store.dueMails(atMinute(4), 9)).toEqual([]);
    expect(await store.dueMails(atMinute(5), 9)).toEqual([mail]);
    expect(await store.takeMail(mail, atMinute(8))).toBe(true);
    expect(await store.takeMail(mail, atMinute(8))).toBe(false);
    expect(await store.dueMails(atMinute(8), 9)).toEqual([
      { ...mail, tries: 2, dueAt: atMinute(8) },
    ]);
    await store.deleteMail('m');
    expect(await store.dueMails(atMinute(9), 9)).toEqual([]);
  });
});
