import { expect, test } from 'vitest';
import { mergePackages } from './merge-packages';

const base = { name: 'tsuzuri', version: '0.1.0', dependencies: { next: '16.4.6', zod: '4.6.7' } };
const theirs = { ...base, version: '0.2.0', dependencies: { next: '17.0.0', zod: '4.6.7' } };

function merge(ours: object) {
  const [baseText, theirText, ourText] = [base, theirs, ours].map((json) => JSON.stringify(json));
  const { text, ...rest } = mergePackages(baseText ?? '', theirText ?? '', ourText ?? '');
  return { json: JSON.parse(text), ...rest };
}

test('an owner who changed nothing gets the text of the release', () => {
  expect(merge(base)).toEqual({ json: theirs, conflicts: [], isOfRelease: true });
});

test('a name and a package of the owner stay, and the versions of the release are taken', () => {
  const ours = { ...base, name: 'my-blog', dependencies: { left: '1.0.0', next: '16.4.6' } };
  expect(merge(ours)).toEqual({
    json: { name: 'my-blog', version: '0.2.0', dependencies: { next: '17.0.0', left: '1.0.0' } },
    conflicts: [],
    isOfRelease: false,
  });
});

test('a version that both changed differently is a conflict', () => {
  const ours = { ...base, dependencies: { ...base.dependencies, next: '16.5.0' } };
  expect(merge(ours).conflicts).toEqual(['dependencies.next']);
});
