import { relative } from 'node:path';
import { type ExportFault, exportFaults } from '../../messages/import-exports';
import { ProblemsError } from '../../posts/problem';
import { site } from '../../site';
import { visibleLine } from '../../visible';

/**
 * Maximum size in MiB of the part of an export that the import holds in memory at once. No post
 * with its comments comes near it.
 */
export const MAX_PART = 64;

/**
 * Creates the error that ends an import, with its position in the export. Line and column start at
 * 1.
 */
export function exportError(
  path: string,
  fault: ExportFault,
  { line = 1, column = 1, value = '' } = {},
): ProblemsError {
  const below = relative(process.cwd(), path);
  const file = below.startsWith('..') ? path : below;
  const words = exportFaults[site.language][fault](visibleLine(value));
  return new ProblemsError([{ level: 'error', rule: fault, file, line, column, ...words }]);
}
