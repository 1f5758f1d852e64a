import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { postSchema } from '../posts/front-matter/schema';
import { frontMatterJsonSchema, SCHEMA_FILE } from './json-schema';

const committed: unknown = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'));

test('the committed schema is up to date (npm run schema writes it)', () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(frontMatterJsonSchema())));
});

test('it contains all keys of the schema of the loader, and which ones are required', () => {
  expect(committed).toMatchObject({
    type: 'object',
    required: ['title', 'publishedOn'],
    additionalProperties: false,
    properties: {
      title: { type: 'string', minLength: 1 },
      draft: { type: 'boolean', default: false },
      tags: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    },
  });
  const properties = Object.entries(frontMatterJsonSchema()).find(([key]) => key === 'properties');
  expect(Object.keys(properties?.[1] ?? {})).toEqual(Object.keys(postSchema('UTC').shape));
});
