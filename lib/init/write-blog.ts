import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { dayOf } from '../dates';
import { errorCode } from '../error-code';
import { newBlog } from '../messages/new-blog';
import type { Answers } from './answers';
import { isSample, SAMPLE_FILES } from './samples';
import { printSettings } from './settings-file';

/** What `npm run init` has done, by paths in the project. */
export interface WrittenBlog {
  written: readonly string[];
  /** Sample files that were removed and not replaced by a file of the new blog. */
  removed: readonly string[];
  /** Files that are not written, because the owner already has them. */
  existing: readonly string[];
  /** Files with the name of a sample file and other content, which stay. */
  changedSamples: readonly string[];
}

/** What a new blog gets besides the answers. */
interface Extras {
  /** Files for the host, by path. */
  hostFiles: Readonly<Record<string, string>>;
  now: Date;
  /** Whether a path and its content are those of the sample blog. */
  isUnchanged?: (path: string, bytes: Uint8Array) => boolean;
  samples?: readonly string[];
}

/**
 * Makes a blog of the owner of a fresh copy of the engine: writes settings, README and the configuration of the host,
 * removes the sample posts, and writes a first post and a page if no post remains. A file that is not a sample is
 * neither overwritten nor removed.
 *
 * @param folder the project.
 */
export function writeBlog(
  answers: Answers,
  folder: string,
  { hostFiles, now, isUnchanged = isSample, samples = SAMPLE_FILES }: Extras,
): WrittenBlog {
  const present = samples.filter((path) => existsSync(join(folder, path)));
  const isRemoved = (path: string) => isUnchanged(path, readFileSync(join(folder, path)));
  const removed = present.filter(isRemoved);
  for (const path of removed) removeFile(path, folder);
  const files = { ...blogFiles(answers, now, folder), ...hostFiles };
  const written = Object.entries(files)
    .filter(([path, text]) => writeNew(join(folder, path), text))
    .map(([path]) => path);
  return {
    written,
    removed: removed.filter((path) => !written.includes(path)),
    existing: Object.keys(files).filter((path) => !written.includes(path)),
    changedSamples: present.filter((path) => !removed.includes(path) && !(path in files)),
  };
}

/** The files of a new blog, by path: a post and a page only where they are missing. */
function blogFiles(answers: Answers, now: Date, folder: string): Record<string, string> {
  const { post, about, readme } = newBlog[answers.language];
  const day = dayOf(now, answers.timeZone);
  const front = `---\ntitle: '${post.title}'\npublishedOn: ${day}\n---\n`;
  const aboutFile = 'posts/pages/about.md';
  // The menu of the new settings has the page.
  const needsAbout = !['site.config.ts', aboutFile].some((path) => existsSync(join(folder, path)));
  return {
    'site.config.ts': printSettings(answers),
    'README.md': readme(answers.title, answers.url),
    ...(hasPosts(folder) ? {} : { [`posts/${post.file}`]: front + post.text }),
    ...(needsAbout ? { [aboutFile]: `---\ntitle: '${about.title}'\n---\n${about.text}` } : {}),
  };
}

/** Whether the folder of posts has a file that is a post, or a page. */
function hasPosts(folder: string): boolean {
  const posts = join(folder, 'posts');
  if (!existsSync(posts)) return false;
  return readdirSync(posts, { recursive: true, encoding: 'utf8' }).some((name) =>
    /(?:^|[\\/])[^.\\/][^\\/]*\.(?:md|markdown)$/i.test(name),
  );
}

/** Removes a file, and the folders that it leaves empty. */
function removeFile(path: string, folder: string): void {
  rmSync(join(folder, path));
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    if (readdirSync(join(folder, parent)).length > 0) return;
    rmdirSync(join(folder, parent));
  }
}

/** Writes a file and its folders; returns false when the file exists. */
function writeNew(file: string, text: string): boolean {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}
