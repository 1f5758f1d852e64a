import { ProblemsError } from '../posts/problem';
import { printError } from '../terminal';
import { CommandError } from './arguments';

/**
 * Runs a command and sets the exit code of this process. A `CommandError` or `ProblemsError` is for the author:
 * its message is printed without a stack.
 *
 * @param command resolves to the exit code.
 * @param failed the exit code after one of these two errors.
 * @throws every other error.
 */
export async function runCommand(command: () => Promise<number>, failed = 1): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof ProblemsError)) throw error;
    printError(error.message.trim());
    process.exitCode = failed;
  }
}
