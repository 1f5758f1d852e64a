import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Edit } from './edit';
import { MARK, POSTS } from './project';

/** File names of new posts; the first `#` is replaced by the number of the edit. Some need escapes in URLs. */
const NAMES = ['作文#', '作文 #', 'post-#', 'C♯入門#', '100%-#', '[#]'];
const TAGS = ['日記', '散歩', '本棚', 'C#', '100%'];
/** Publication days of new posts. There are few, so that some have several posts. */
const DAYS = ['2019-06-06', '2020-02-29', '2023-03-03', '2023-03-04', '2024-12-31'];

/** Edits of the posts folder, as authors make them. */
export const postEdits: readonly Edit[] = [
  { name: 'new post', apply: addPost },
  { name: 'new post', apply: addPost },
  {
    name: 'changed post',
    apply: (project, random, number) =>
      change(project, pick(allFiles(project), random), (text) => `${text}\n${number}行め。\n`),
  },
  {
    name: 'renamed post',
    apply(project, random, number) {
      const file = pick(generatedFiles(project), random);
      const renamed = `${pick(NAMES, random).replace('#', String(number))}.md`;
      renameSync(join(project, POSTS, file), join(project, POSTS, renamed));
      replaceLinks(project, file, linkTo(renamed));
    },
  },
  {
    name: 'deleted post',
    apply(project, random) {
      const file = pick(generatedFiles(project), random);
      rmSync(join(project, POSTS, file));
      replaceLinks(project, file, '(/archive)');
    },
  },
  {
    name: 'tag',
    apply: (project, random) =>
      setField(project, pick(generatedFiles(project), random), 'tags', `['${pick(TAGS, random)}']`),
  },
  {
    name: 'title',
    apply: (project, random, number) =>
      setField(project, pick(allFiles(project), random), 'title', `'改めた題名 ${number}'`),
  },
  {
    name: 'day',
    apply: (project, random) =>
      setField(project, pick(generatedFiles(project), random), 'publishedOn', pick(DAYS, random)),
  },
  {
    name: 'alias',
    apply: (project, random, number) =>
      setField(
        project,
        pick(generatedFiles(project), random),
        'aliases',
        `['/旧い名前-${number}']`,
      ),
  },
  {
    name: 'draft',
    apply(project, random) {
      const file = pick(generatedFiles(project), random);
      const isDraft = readFileSync(join(project, POSTS, file), 'utf8').includes('\ndraft: true');
      if (!isDraft) replaceLinks(project, file, '(/archive)');
      setField(project, file, 'draft', String(!isDraft));
    },
  },
  {
    name: 'picture',
    async apply(project, random, number) {
      const names = [`絵-${number}.png`, ...picturesIn(project)];
      const name = pick(names, random);
      const file = join(project, POSTS, 'pictures', name);
      mkdirSync(dirname(file), { recursive: true });
      const channel = () => Math.floor(random() * 256);
      const background = { r: channel(), g: channel(), b: channel() };
      await sharp({ create: { width: 64, height: 48, channels: 3, background } })
        .png()
        .toFile(file);
      change(project, pick(generatedFiles(project), random), (text) => {
        const line = `![絵](pictures/${encodeURIComponent(name)})`;
        return `${text}\n${line}\n\n[もとの絵](pictures/${encodeURIComponent(name)})\n`;
      });
    },
  },
  {
    name: 'lock file',
    apply: (project, _random, number) =>
      change(project, 'embeds.lock.json', (text) =>
        text.replace(/"title": "[^"]*"/, `"title": "覚えた題名 ${number}"`),
      ),
  },
];

function addPost(project: string, random: () => number, number: number): void {
  const others = allFiles(project).filter(
    (file) => !/\ndraft: true/.test(readFileSync(join(project, POSTS, file), 'utf8')),
  );
  const lines = [
    '---',
    `title: '記事 ${number}'`,
    `publishedOn: ${pick(DAYS, random)}`,
    `tags: ['${pick(TAGS, random)}']`,
    '---',
    '',
    `${MARK}[前に書いた記事]${linkTo(pick(others, random))}を読み返した。`,
    '',
    '## 節',
    '',
    '```ts',
    `const number = ${number};`,
    '```',
    '',
  ];
  const name = pick(NAMES, random).replace('#', String(number));
  writeFileSync(join(project, POSTS, `${name}.md`), lines.join('\n'));
}

function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Returns the names of all posts, sorted. */
function allFiles(project: string): string[] {
  return readdirSync(join(project, POSTS))
    .filter((name) => name.endsWith('.md'))
    .sort();
}

/** Returns the names of the posts that were generated here, sorted. */
function generatedFiles(project: string): string[] {
  const isGenerated = (file: string) =>
    readFileSync(join(project, POSTS, file), 'utf8').includes(MARK);
  return allFiles(project).filter(isGenerated);
}

function picturesIn(project: string): string[] {
  const folder = join(project, POSTS, 'pictures');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function linkTo(file: string): string {
  return `(${encodeURIComponent(file).replace(/[()]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)})`;
}

function replaceLinks(project: string, file: string, replacement: string): void {
  for (const other of allFiles(project)) {
    change(project, other, (text) => text.replaceAll(linkTo(file), () => replacement));
  }
}

/** Sets a field of the front matter. */
function setField(project: string, file: string, name: string, value: string): void {
  change(project, file, (text) => {
    const line = `${name}: ${value}`;
    const [front = '', ...body] = text.split('\n---\n');
    const pattern = new RegExp(`^${name}:.*$`, 'm');
    const changed = pattern.test(front) ? front.replace(pattern, () => line) : `${front}\n${line}`;
    return [changed, ...body].join('\n---\n');
  });
}

function change(project: string, file: string, edit: (text: string) => string): void {
  const path = join(project, POSTS, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}
