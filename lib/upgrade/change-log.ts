import { compareVersions } from './versions';

/** The heading of what an owner has to do for a version. */
const BREAKING = 'Before you update';

/**
 * Reads what changed between two versions from a change log in the form of Keep a Changelog 1.1.0.
 *
 * @param from the version before the first one that is read.
 * @param to the last version that is read.
 * @returns Markdown: what has to be done before the update, of all versions, and then the rest by version.
 */
export function changesBetween(changeLog: string, from: string, to: string): string {
  const versions = changeLog.split(/^(?=## )/m).flatMap((section) => {
    const [, version = ''] = /^## \[?(\d+\.\d+\.\d+)\b/.exec(section) ?? [];
    const isWanted = compareVersions(version, from) > 0 && compareVersions(version, to) <= 0;
    return version !== '' && isWanted ? [{ version, parts: section.split(/^(?=### )/m) }] : [];
  });
  const breaking = versions.flatMap(({ version, parts }) =>
    parts
      .filter((part) => headingOf(part) === BREAKING)
      .map((part) => part.replace(/^.*/, `## ${BREAKING} (${version})`)),
  );
  const others = versions.map(({ parts }) =>
    parts.filter((part) => headingOf(part) !== BREAKING).join(''),
  );
  return [...breaking, ...others].map((part) => part.trim()).join('\n\n');
}

function headingOf(part: string): string {
  return /^### (.*)/.exec(part)?.[1]?.trim() ?? '';
}
