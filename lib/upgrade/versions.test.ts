import { expect, test } from 'vitest';
import { releasesOf } from './versions';

test('releases are the tags of versions, in the order of Semantic Versioning', () => {
  const lines = ['v0.10.0', 'v0.2.0', 'v1.0.0-rc.1', 'v1.0.0', 'demo', 'v0.2.0^{}', 'v2']
    .map((tag, index) => `${String(index).repeat(40)}\trefs/tags/${tag}`)
    .join('\n');
  expect(releasesOf(`${lines}\n${'f'.repeat(40)}\trefs/heads/v3.0.0\n`)).toEqual([
    { version: '0.2.0', object: '1'.repeat(40) },
    { version: '0.10.0', object: '0'.repeat(40) },
    { version: '1.0.0', object: '3'.repeat(40) },
  ]);
});
