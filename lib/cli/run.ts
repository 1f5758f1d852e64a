import { ProblemsError } from '../posts/problem';
import { printError } from '../terminal';
import { CommandError } from './arguments';

/**
 * Runs a command and leaves its exit code; what is the author's to mend is printed without a stack.
 *
 * @param failed exit code when it could not be done.
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
