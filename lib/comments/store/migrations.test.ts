import { expect, test } from 'vitest';
import { describeEachDatabase } from '../testing/each-database';
import { someComment } from '../testing/some-comment';
import { migrate } from './migrations';
import { storeOf } from './store';

/** The schema that the first released version created. */
const FIRST_SCHEMA = [
  'CREATE TABLE schema_versions (version INTEGER PRIMARY KEY)',
  'INSERT INTO schema_versions (version) VALUES (1)',
  `CREATE TABLE comments (
     id TEXT PRIMARY KEY, slug TEXT NOT NULL, parent_id TEXT REFERENCES comments (id),
     name TEXT NOT NULL, name_key TEXT NOT NULL, site TEXT NOT NULL, body TEXT NOT NULL,
     body_key TEXT NOT NULL, status TEXT NOT NULL, by_author INTEGER NOT NULL,
     created_at BIGINT NOT NULL, edited_at BIGINT)`,
  'CREATE INDEX comments_of_post ON comments (slug, status, parent_id, created_at, id)',
  'CREATE INDEX comments_of_thread ON comments (parent_id, created_at, id)',
  'CREATE INDEX comments_by_time ON comments (status, created_at, id)',
  'CREATE INDEX comments_by_name ON comments (name_key, status)',
  'CREATE INDEX comments_by_body ON comments (body_key, created_at)',
  `CREATE TABLE subscriptions (
     id TEXT PRIMARY KEY, comment_id TEXT NOT NULL REFERENCES comments (id), mail TEXT NOT NULL,
     created_at BIGINT NOT NULL, confirmed_at BIGINT)`,
  'CREATE INDEX subscriptions_of_comment ON subscriptions (comment_id)',
  'CREATE TABLE blocks (word TEXT PRIMARY KEY)',
  'CREATE TABLE used_tokens (id TEXT PRIMARY KEY, expires_at BIGINT NOT NULL)',
  'CREATE INDEX used_tokens_by_expiry ON used_tokens (expires_at)',
  'CREATE TABLE attempts (id TEXT PRIMARY KEY, sender TEXT NOT NULL, at BIGINT NOT NULL)',
  'CREATE INDEX attempts_of_sender ON attempts (sender, at)',
  'CREATE INDEX attempts_by_time ON attempts (at)',
  'CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
];

describeEachDatabase(({ openEmpty, openMigrated }) => {
  test('a database of the first version is migrated without loss of data', async () => {
    const database = await openEmpty();
    for (const statement of FIRST_SCHEMA) await database.run(statement);
    const columns = 'id, slug, parent_id, name, name_key, site, body, body_key, status, by_author';
    await database.run(
      `INSERT INTO comments (${columns}, created_at, edited_at) VALUES
         ('a', 'はじめに', NULL, '花子', '花子', '', '一', 'x', 'deleted', 0, 1000, NULL),
         ('b', 'はじめに', 'a', '太郎', '太郎', 'https://x.example/', '二', 'y', 'shown', 1, 2000, 3000),
         ('c', 'はじめに', NULL, '次郎', '次郎', '', '三', 'z', 'held', 0, 4000, NULL)`,
    );
    await database.run("INSERT INTO subscriptions VALUES ('s', 'b', 'a@b.example', 5000, 6000)");
    await migrate(database);
    const store = storeOf(database);
    const [thread, ...more] = await store.threads(['はじめに'], { limit: 9, offset: 0 });
    expect(more).toEqual([]);
    expect(thread?.first).toMatchObject({ id: 'a', status: 'deleted' });
    expect(thread?.replies).toEqual([
      {
        id: 'b',
        slug: 'はじめに',
        parentId: 'a',
        name: '太郎',
        site: 'https://x.example/',
        body: '二',
        status: 'shown',
        byAuthor: true,
        createdAt: new Date(2000),
        editedAt: new Date(3000),
      },
    ]);
    expect(await store.get('c')).toMatchObject({ status: 'held', body: '三' });
    expect(await store.subscribers('a')).toHaveLength(1);
  });

  test('further migrations, also simultaneous ones, change nothing, and a newer schema is refused', async () => {
    const database = await openMigrated();
    const store = storeOf(database);
    await store.add(someComment({ id: 'a' }));
    await Promise.all([migrate(database), migrate(database)]);
    expect(await store.get('a')).not.toBeNull();
    await database.run('INSERT INTO schema_versions (version) VALUES (999)');
    await expect(migrate(database)).rejects.toThrow('999');
  });
});
