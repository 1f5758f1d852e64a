import { beforeEach, expect, test } from 'vitest';
import type { OpenStore } from '../open-store';
import { openDatabase } from '../store/open-database';
import { storeOf } from '../store/store';
import { someComment, someSubscription } from '../testing/some-comment';
import { edit } from './edit';

const NOW = new Date('2026-11-23T03:00:00Z');
const SAME_ORIGIN = {
  origin: 'https://blog.example',
  host: 'blog.example',
  'x-forwarded-proto': 'https',
};

let opened: OpenStore;
beforeEach(async () => {
  opened = { store: storeOf(await openDatabase('file::memory:')), secret: 'key' };
  await opened.store.add(someComment({ id: 'a', status: 'held' }));
});

/**
 * Edits the comment with this id from the IP address `192.0.2.<from>`.
 *
 * @returns the status of the comment, or the reason why the edit was refused.
 */
async function change(body: string, from = 1, seconds = 0, id = 'a') {
  const comment = await opened.store.get(id);
  if (!comment) throw new Error(id);
  const headers = new Headers({ ...SAME_ORIGIN, 'x-forwarded-for': `192.0.2.${from}` });
  const at = new Date(NOW.getTime() + seconds * 1000);
  const outcome = await edit(comment, body, headers, opened, at);
  return typeof outcome === 'string' ? outcome : outcome.status;
}

test('an edit from another site, without text or without a change changes nothing', async () => {
  const comment = someComment({ id: 'a', status: 'held' });
  const crossOrigin = new Headers({ origin: 'https://evil.example', host: 'blog.example' });
  expect(await edit(comment, 'b', crossOrigin, opened, NOW)).toBe('foreign');
  expect(await change(' ')).toBe('empty');
  for (let time = 0; time < 9; time++) expect(await change('本文です。')).toBe('held');
  expect(await opened.store.get('a')).toEqual(comment);
});

test('a comment can be edited five times in ten minutes, from whatever address', async () => {
  for (let from = 1; from <= 5; from++) expect(await change(`${from}`, from)).toBe('held');
  expect(await change('6', 6)).toBe('often');
  expect((await opened.store.get('a'))?.body).toBe('5');
  expect(await change('7', 7, 600)).toBe('held');
});

test('edits of different comments share the rate limit of their sender', async () => {
  await opened.store.add(someComment({ id: 'b', status: 'held' }));
  for (const body of ['1', '2', '3']) expect(await change(body)).toBe('held');
  for (const body of ['4', '5']) expect(await change(body, 1, 0, 'b')).toBe('held');
  expect(await change('6', 1, 0, 'b')).toBe('often');
  expect(await change('6', 2, 0, 'b')).toBe('held');
});

test('of many simultaneous edits of a comment, five succeed', async () => {
  const bodies = Array.from({ length: 20 }, (_, number) => `text ${number}`);
  const all = await Promise.all(bodies.map((body, number) => change(body, number)));
  expect(all.filter((each) => each === 'often')).toHaveLength(15);
});

test('an edit of a public comment holds it again, unless its writer is trusted', async () => {
  await opened.store.setStatus('a', 'shown');
  expect(await change('b')).toBe('held');
  await opened.store.add(someComment({ id: 't' }), {
    subscription: someSubscription({ id: 's', commentId: 't', confirmedAt: NOW }),
  });
  expect(await change('b', 1, 0, 't')).toBe('shown');
  expect(await change('&nbsp;', 1, 0, 't')).toBe('empty');
});
