/**
 * The `code` of an error of Node.js or of a library, such as `ENOENT`; `undefined` for any other thrown
 * value.
 */
export function errorCode(error: unknown): string | undefined {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isCoded ? String(error.code) : undefined;
}
