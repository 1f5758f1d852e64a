/** A release of the engine: its tag is `v` and its version. */
export interface Release {
  /** Such as `0.2.0`. */
  version: string;
  /** Id of the commit, or of the tag object that names it. */
  object: string;
}

/** A version of Semantic Versioning 2.0.0 without a pre-release: releases of the engine have none. */
const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

/**
 * Reads the releases from the output of `git ls-remote`, lowest first. Tags that are no version are ignored.
 */
export function releasesOf(lines: string): Release[] {
  return lines
    .split('\n')
    .flatMap((line): Release[] => {
      const [, object, version] = /^([0-9a-f]+)\trefs\/tags\/v(.+)$/.exec(line) ?? [];
      return object && version && VERSION.test(version) ? [{ version, object }] : [];
    })
    .sort((a, b) => compareVersions(a.version, b.version));
}

/** Negative when `a` is lower than `b`, 0 when they are the same version, positive when it is higher. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => VERSION.exec(version)?.slice(1).map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (first?.[index] ?? 0) - (second?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
