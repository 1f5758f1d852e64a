import { errorCode } from '../../error-code';
import { type Fault, FaultError } from '../fault';
import { RefusedFileError } from './open-file';

/**
 * The fault for an exception that was thrown while opening or reading a file.
 *
 * @throws the error itself when the file did not cause it.
 */
export function readFault(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  if (error instanceof RefusedFileError) {
    return { name: error.reason === 'outside' ? 'linkLeaves' : 'notRegular' };
  }
  const code = errorCode(error);
  if (code === undefined) throw error;
  return { name: 'unreadable', fact: { value: code } };
}
