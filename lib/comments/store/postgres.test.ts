import { afterAll, expect, test } from 'vitest';
import { openEmptyPostgres } from '../testing/each-database';
import { startPostgres } from '../testing/postgres-server';
import { someComment } from '../testing/some-comment';
import { startStallingProxy } from '../testing/stalling-proxy';
import { migrate } from './migrations';
import { openPostgres } from './postgres';
import { storeOf } from './store';

const postgres = startPostgres();
afterAll(() => postgres?.stop());

test.runIf(postgres)(
  'a stalled connection fails with a timeout, and a new connection works',
  async () => {
    await (await openEmptyPostgres(postgres?.url ?? '')).close();
    const proxy = await startStallingProxy(postgres?.url ?? '');
    const database = await openPostgres(proxy.url, 300);
    await migrate(database);
    const store = storeOf(database);
    await store.add(someComment({ id: 'before' }));
    proxy.silence();
    await expect(store.add(someComment({ id: 'silent' }))).rejects.toThrow();
    await expect(store.get('silent')).rejects.toThrow();
    proxy.listen();
    expect(await store.get('silent')).toBeNull();
    await store.add(someComment({ id: 'after' }));
    expect(await store.get('after')).not.toBeNull();
    await database.close();
    proxy.stop();
  },
);
