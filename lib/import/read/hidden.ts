import type { Fields } from './fields';

const YES = /^true$/i;
const NO = /^false$/i;

/** Keys with which blog systems and the programs of blogs hide a post, and the values that do so or do not. */
const KEYS = [
  ...['draft', 'isDraft', 'private'].map((key) => ({ key, hidden: YES, shown: NO })),
  ...['published', 'publish', 'public', 'isPublished', 'isPublic'].map((key) => ({
    ...{ key, hidden: NO, shown: YES },
  })),
  { key: 'status', hidden: /^(?:draft|private|unpublished|pending)$/i, shown: /^publish(?:ed)?$/i },
];

/**
 * Returns whether a post was hidden from readers. A key with any other value, such as a date, is not marked as
 * read.
 */
export function isHidden(fields: Fields): boolean {
  const hiding = KEYS.filter(({ key, hidden, shown }) => {
    const value = `${fields.peek(key) ?? ''}`.trim();
    if (hidden.test(value) || shown.test(value)) fields.get([key]);
    return hidden.test(value);
  });
  return hiding.length > 0;
}
