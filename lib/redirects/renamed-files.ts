import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { withoutExtension } from '../posts/files/post-file';

const run = promisify(execFile);

/**
 * The files that git knows under another name, or whose `slug:` line changed, by the slug they had.
 * Empty where there is no git, or the folder is in no repository.
 *
 * @param folder of posts.
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
    // Newest first: a file renamed twice is followed to its last name.
    const present = new Map<string, string>();
    const fields = names.split('\0').filter((field) => field.trim() !== '');
    for (let index = 0; index + 2 < fields.length; index += 3) {
      const [from = '', to = ''] = fields.slice(index + 1, index + 3);
      const now = present.get(to) ?? to;
      present.set(from, now);
      renamed.set(slugOf(from), now.normalize('NFC'));
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
      if (slug && file !== '') renamed.set(slug.normalize('NFC'), present.get(file) ?? file);
    }
  } catch {
    // Without a history, title and day have to do.
  }
  return renamed;
}

function slugOf(file: string): string {
  return withoutExtension(file.replace(/^.*\//, '')).normalize('NFC');
}
