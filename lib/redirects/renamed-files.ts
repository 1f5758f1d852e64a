import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { withoutExtension } from '../posts/files/post-file';

const run = promisify(execFile);

/**
 * The present file of each renamed post, relative to the posts folder, by its former slug; from the history of
 * git. A post counts as renamed if its file was renamed, or if its `slug:` line changed. Empty without git or a
 * repository.
 *
 * @param folder the posts folder.
 */
export async function renamedFiles(folder: string): Promise<Map<string, string>> {
  const renamed = new Map<string, string>();
  try {
    const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
    const log = ['-c', 'core.quotePath=false', 'log', '--format=', '--relative', '--find-renames'];
    const { stdout: names } = await run(
      'git',
      [...log, '--name-status', '--diff-filter=R', '-z', '--', '.'],
      options,
    );
    // git lists the newest commit first, so a file that was renamed twice is followed to its current name.
    const currentNames = new Map<string, string>();
    const fields = names.split('\0').filter((field) => field.trim() !== '');
    for (let index = 0; index + 2 < fields.length; index += 3) {
      const [from = '', to = ''] = fields.slice(index + 1, index + 3);
      const current = currentNames.get(to) ?? to;
      currentNames.set(from, current);
      renamed.set(slugOf(from), current.normalize('NFC'));
    }
    const { stdout: patch } = await run(
      'git',
      [...log, '-p', '-U0', '-G^slug:', '--', '.'],
      options,
    );
    let file = '';
    for (const line of patch.split('\n')) {
      if (line.startsWith('+++ b/')) file = line.slice('+++ b/'.length);
      const slug = /^-slug:\s*(['"]?)(.+?)\1\s*$/.exec(line)?.[2];
      if (slug && file !== '') renamed.set(slug.normalize('NFC'), currentNames.get(file) ?? file);
    }
  } catch {
    // Without a history, lostPaths compares only file names, titles and days.
  }
  return renamed;
}

function slugOf(file: string): string {
  return withoutExtension(file.replace(/^.*\//, '')).normalize('NFC');
}
