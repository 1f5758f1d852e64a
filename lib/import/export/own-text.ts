/**
 * The same value in memory of its own. A piece of a text keeps the whole text it was cut from in
 * memory; of an export that would be all that was ever read.
 */
export function ownText<Value>(value: Value): Value {
  return structuredClone(value);
}
