/**
 * Copies a value so that its strings have memory of their own. In V8, a substring keeps in memory
 * the whole string that it is a part of. For an export, that would be the text of whole pieces of
 * the file.
 */
export function ownText<Value>(value: Value): Value {
  return structuredClone(value);
}
