import { type Fault, FaultError } from '../fault';
import { RefusedFileError } from './open-file';

/**
 * The fault of a file that could not be opened or read.
 *
 * @throws any error that is no fault of a file.
 */
export function readFault(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  if (error instanceof RefusedFileError) {
    return { name: error.reason === 'outside' ? 'linkLeaves' : 'notRegular' };
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return { name: 'unreadable', fact: { value: error.code } };
  }
  throw error;
}
