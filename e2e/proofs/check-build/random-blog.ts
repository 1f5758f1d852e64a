import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { INGREDIENTS, type Ingredient, SETTINGS } from './ingredients';

/**
 * The chance, in tenths, that an ingredient that stops a build is among those to pick from; one that stops
 * none has the rest.
 */
const FAULTS_IN_TEN = 1;

/**
 * Writes a folder of one to four posts made of random ingredients.
 *
 * @param random gives numbers from 0 up to 1.
 * @returns whether a build must stop at it, drafts not counted.
 */
export function writeRandomBlog(folder: string, random: () => number): boolean {
  const pick = (list: readonly Ingredient[]) => list[Math.floor(random() * list.length)];
  let mustStop = false;
  const count = 1 + Math.floor(random() * 4);
  for (let number = 1; number <= count; number++) {
    const isDraft = number > 1 && random() < 0.2;
    const parts = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
      pick(INGREDIENTS.filter(({ stops }) => stops === random() < FAULTS_IN_TEN / 10)),
    ).filter((part) => part !== undefined);
    // Most that is wrong in the front matter stops a build in a draft too; a key may stand there once.
    const front = parts.filter(({ front: line }) => line !== undefined).slice(0, 1);
    const body = parts.filter(({ body: text }) => text !== undefined);
    const lines = [
      '---',
      `title: '記事${number}'`,
      `publishedOn: 2024-03-0${number}`,
      ...(isDraft && !front.some(({ front: line }) => line?.startsWith('draft'))
        ? ['draft: true']
        : []),
      ...front.map(({ front: line }) => line),
      '---',
    ];
    write(
      folder,
      `post-${number}.md`,
      [...lines, ...body.map((part) => `${part.body}\n`)].join('\n'),
    );
    for (const part of parts) {
      for (const [name, text] of Object.entries(part.files ?? {})) write(folder, name, text);
    }
    const inFront = front.some(
      ({ stops, front: line }) => stops && !(isDraft && isIdleInDraft(line)),
    );
    mustStop ||= inFront || (!isDraft && body.some(({ stops }) => stops));
  }
  return mustStop;
}

/** Whether a line of front matter stops nothing in a draft: its picture is not shown, and it is kept back already. */
function isIdleInDraft(line = ''): boolean {
  return /^(?:image|published|private|visibility):/.test(line);
}

/**
 * The settings of a random blog: mostly as they are, sometimes with one change.
 *
 * @returns the text of `site.config.ts`, and whether a build must stop at it.
 */
export function randomSettings(text: string, random: () => number) {
  const found = random() < 0.2 ? SETTINGS[Math.floor(random() * SETTINGS.length)] : undefined;
  if (!found) return { text, stops: false };
  const [before, after] = found.change;
  if (!text.includes(before)) throw new Error(`site.config.ts has no ${before}`);
  return { text: text.replace(before, after), stops: found.stops };
}

function write(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
