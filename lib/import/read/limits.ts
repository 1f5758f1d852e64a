import type { Fields } from './fields';
import { textOf } from './values';

const LIMITS: readonly (readonly [key: string, value: RegExp])[] = [
  ['private', /^true$/i],
  ['hidden', /^true$/i],
  ['hide', /^true$/i],
  ['unlisted', /^true$/i],
  ['publish', /^false$/i],
  ['public', /^false$/i],
  ['isPublished', /^false$/i],
  ['isDraft', /^true$/i],
  ['status', /^(?:draft|private|pending|hidden|unpublished)$/i],
  ['visibility', /^(?!public$|everyone$|all$).+/i],
];

/**
 * Returns the keys and values that keep a post from lists or from readers: `private: true`, `publish: false`,
 * `status: draft`, `hidden: true`; and `password`, which plugins take to encrypt a post.
 */
export function limitsIn(fields: Fields): string[] {
  const limits = LIMITS.flatMap(([key, value]) => {
    const found = textOf(fields.peek(key));
    const isLimit = value.test(found);
    // `private: false` says what is so without it.
    if (isLimit || /^(?:true|false|public|published|everyone|all)$/i.test(found)) fields.get([key]);
    return isLimit ? `${key}: ${found}` : [];
  });
  return fields.text('password') ? ['password', ...limits] : limits;
}
