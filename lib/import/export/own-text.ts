/**
 * Copies a value so that its strings have memory of their own. In V8, a substring keeps the whole
 * string it was cut from in memory; for an export that would be the whole file.
 */
export function ownText<Value>(value: Value): Value {
  return structuredClone(value);
}
