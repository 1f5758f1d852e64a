import { beforeEach, expect, test } from 'vitest';
import type { Comment } from '../comment';
import { describeEachDatabase } from '../testing/each-database';
import { someComment, someSubscription } from '../testing/some-comment';
import { DuplicateKeyError } from './database';
import { type CommentStore, storeOf } from './store';

const atMinute = (minute: number) => new Date(Date.UTC(2026, 10, 23, 3, minute));

describeEachDatabase(({ openMigrated }) => {
  let store: CommentStore;
  beforeEach(async () => {
    store = storeOf(await openMigrated());
  });

  test('a comment is read as it was added', async () => {
    const comment = someComment({
      id: 'a',
      name: `O'Neil "?" 太郎 👩‍👩‍👧`,
      site: 'https://example.com/?a=1',
      body: "'; DROP TABLE comments; --\n\n**太字**？ \\ %_",
      byAuthor: true,
      editedAt: atMinute(3),
    });
    await store.add(comment);
    expect(await store.get('a')).toEqual(comment);
    expect(await store.get('b')).toBeNull();
    // PostgreSQL refuses a text with NUL: no comment can have such an id.
    expect(await store.get('\0')).toBeNull();
    expect(await store.threadsBefore(['はじめに'], 'a\0')).toBeNull();
  });

  test('adding a duplicate id or a used token fails, and rolls back the transaction', async () => {
    await store.add(someComment({ id: 'a' }));
    await expect(store.add(someComment({ id: 'a' }))).rejects.toThrow(DuplicateKeyError);
    const token = { id: 'token', expiresAt: atMinute(9) };
    await store.add(someComment({ id: 'b' }), { token });
    await expect(store.add(someComment({ id: 'c' }), { token })).rejects.toThrow(DuplicateKeyError);
    expect(await store.get('c')).toBeNull();
    expect(await store.isUsed('token')).toBe(true);
    expect(await store.isUsed('other')).toBe(false);
  });

  test('a deleted comment loses its texts and remains visible only while it has replies', async () => {
    await store.add(someComment({ id: 'a' }), {
      subscription: someSubscription({ id: 's', commentId: 'a' }),
    });
    await store.add(someComment({ id: 'r', parentId: 'a' }));
    await store.setStatus('a', 'deleted');
    const [thread] = await store.threads(['はじめに'], { limit: 9, offset: 0 });
    expect(thread?.first).toMatchObject({ status: 'deleted', name: '', body: '', site: '' });
    expect(await store.subscription('s')).toBeNull();
    await store.setStatus('a', 'shown');
    expect((await store.get('a'))?.status).toBe('deleted');
    await store.setStatus('r', 'spam');
    expect(await store.countThreads(['はじめに'])).toBe(0);
  });

  test('a token can set a status only once', async () => {
    await store.add(someComment({ id: 'a', status: 'held' }));
    const token = { id: 'approve', expiresAt: atMinute(9) };
    expect(await store.setStatus('a', 'shown', { token })).toBe(true);
    await expect(store.setStatus('a', 'spam', { token })).rejects.toThrow(DuplicateKeyError);
    expect((await store.get('a'))?.status).toBe('shown');
  });

  test.each(['shown', 'spam', 'deleted'] as const)(
    'an edited comment does not become %s by a decision on its former text, and the token remains unused',
    async (status) => {
      await store.add(someComment({ id: 'a', status: 'held' }), {
        subscription: someSubscription({ id: 's', commentId: 'a' }),
      });
      const token = { id: 'decide', expiresAt: atMinute(9) };
      await store.edit('a', '別の文', atMinute(1), 'held');
      expect(await store.setStatus('a', status, { token, body: '本文です。' })).toBe(false);
      expect(await store.get('a')).toMatchObject({ status: 'held', body: '別の文' });
      expect(await store.subscription('s')).not.toBeNull();
      expect(await store.isUsed('decide')).toBe(false);
      expect(await store.setStatus('a', status, { token, body: '別の文' })).toBe(true);
      expect((await store.get('a'))?.status).toBe(status);
      expect(await store.isUsed('decide')).toBe(true);
    },
  );

  test('an edit replaces the text of a comment, unless it is deleted', async () => {
    await store.add(someComment({ id: 'a' }));
    await store.edit('a', '直しました。', atMinute(7), 'shown');
    expect(await store.get('a')).toMatchObject({ body: '直しました。', editedAt: atMinute(7) });
    expect(await store.isRepeated(someComment({ id: '', body: '直しました。' }), atMinute(0))).toBe(
      true,
    );
    await store.setStatus('a', 'deleted');
    await store.edit('a', 'また', atMinute(8), 'shown');
    expect((await store.get('a'))?.body).toBe('');
  });

  test('a name is trusted with the confirmed mail address of a public comment', async () => {
    const add = (id: string, comment: Partial<Comment>, mail: string, confirmedAt: Date | null) =>
      store.add(someComment({ id, ...comment }), {
        subscription: someSubscription({ id: `s${id}`, commentId: id, mail, confirmedAt }),
      });
    await add('a', { name: 'Ｔａｒｏ' }, 'taro@example.com', atMinute(1));
    await add('b', { name: 'Hana' }, 'hana@example.com', null);
    await add('c', { name: 'Jiro', status: 'held' }, 'jiro@example.com', atMinute(1));
    expect(await store.isTrusted(' taro', 'taro@example.com')).toBe(true);
    expect(await store.isTrusted('Taro', 'other@example.com')).toBe(false);
    expect(await store.isTrusted('Hana', 'taro@example.com')).toBe(false);
    expect(await store.isTrusted('Hana', 'hana@example.com')).toBe(false);
    expect(await store.isTrusted('Jiro', 'jiro@example.com')).toBe(false);
    await store.confirm('sb', atMinute(2));
    expect(await store.isTrusted('Hana', 'hana@example.com')).toBe(true);
    await store.setStatus('a', 'spam');
    expect(await store.isTrusted('Taro', 'taro@example.com')).toBe(false);
  });

  test('a repeated text is recognized in another form, for the same post or name', async () => {
    const text = someComment({
      id: 'a',
      name: 'Ｔａｒｏ',
      body: '同じ  文\n',
      createdAt: atMinute(5),
    });
    await store.add(text);
    const same = { name: '別の人', slug: 'はじめに', body: '同じ 文' };
    expect(await store.isRepeated(same, atMinute(5))).toBe(true);
    expect(await store.isRepeated(same, atMinute(6))).toBe(false);
    expect(await store.isRepeated({ ...same, slug: 'another' }, atMinute(5))).toBe(false);
    expect(await store.isRepeated({ ...same, slug: 'another', name: 'taro' }, atMinute(5))).toBe(
      true,
    );
    expect(await store.isRepeated({ ...same, body: '別の文' }, atMinute(5))).toBe(false);
  });

  test('comments are listed by status and by a literal word in any case', async () => {
    await store.add(
      someComment({ id: 'a', body: '100% sure', status: 'held', createdAt: atMinute(1) }),
    );
    await store.add(someComment({ id: 'b', body: '100 Sure', createdAt: atMinute(2) }));
    const ids = async (filter: Parameters<CommentStore['list']>[0]) =>
      (await store.list(filter)).map(({ id }) => id);
    expect(await ids({ limit: 9 })).toEqual(['b', 'a']);
    expect(await ids({ limit: 1 })).toEqual(['b']);
    expect(await ids({ status: 'held', limit: 9 })).toEqual(['a']);
    expect(await ids({ word: '0%', limit: 9 })).toEqual(['a']);
    expect(await ids({ word: 'SURE', limit: 9 })).toEqual(['b', 'a']);
    expect(await ids({ word: '花子', status: 'shown', limit: 9 })).toEqual(['b']);
  });
});
