import type { Value } from './front-matter';

const NAME = /math|katex|latex/i;

/**
 * Returns whether a configuration turns a program for formulas on: `math: true`, `katex: { enable:
 * true }`, `mathjax: { cdn: … }`, at any depth.
 */
export function showsFormulas(value: Value | undefined): boolean {
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.some(showsFormulas);
  return Object.entries(value).some(([key, inner]) =>
    NAME.test(key) ? isOn(inner) : showsFormulas(inner),
  );
}

/** Returns what a post says itself about formulas; `undefined` when it says nothing. */
export function showsFormulasItself(fields: Record<string, Value>): boolean | undefined {
  const said = Object.entries(fields).find(([key]) => NAME.test(key))?.[1];
  return said === undefined ? undefined : isOn(said);
}

function isOn(value: Value): boolean {
  if (typeof value === 'string') return !/^(?:false|no|off|none|0|)$/i.test(value.trim());
  if (Array.isArray(value)) return value.length > 0;
  const switches = Object.entries(value).filter(([key]) => /^enabled?$/i.test(key));
  if (switches.length > 0) return switches.every(([, inner]) => isOn(inner));
  return Object.values(value).some(isOn);
}
