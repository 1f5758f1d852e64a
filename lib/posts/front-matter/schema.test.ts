import { expect, test } from 'vitest';
import { z } from 'zod';
import { pageSchema, postSchema } from './schema';

test('the schema can be exported as JSON Schema of the front matter that an author writes', () => {
  const schema = z.toJSONSchema(postSchema('Asia/Tokyo'), { io: 'input' });
  expect(schema.required).toEqual(['title', 'publishedOn']);
  expect(schema.properties?.draft).toMatchObject({ type: 'boolean' });
  expect(z.toJSONSchema(pageSchema('Asia/Tokyo'), { io: 'input' }).required).toEqual(['title']);
});

test('a time without an offset is read in the time zone of the site', () => {
  const read = (timeZone: string) =>
    postSchema(timeZone).parse({
      title: 't',
      publishedOn: '2015-02-18',
      createdAt: '2015-02-18 09:00',
    });
  expect(read('Asia/Tokyo').createdAt).toEqual(new Date('2015-02-18T00:00:00Z'));
  expect(read('Europe/Paris').createdAt).toEqual(new Date('2015-02-18T08:00:00Z'));
});
