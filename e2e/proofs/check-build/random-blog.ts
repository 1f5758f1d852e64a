import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { INGREDIENTS, type Ingredient, SETTINGS } from './ingredients';

/**
 * The probability that an ingredient that stops a build is among the candidates of a pick. For any
 * other ingredient it is 1 minus this number.
 */
const FAULT_PROBABILITY = 0.1;

/**
 * Writes one to four posts of random ingredients into a folder.
 *
 * @param random returns numbers from 0 (inclusive) to 1 (exclusive).
 * @returns whether a build must stop. Most faults in drafts do not stop it.
 */
export function writeRandomBlog(folder: string, random: () => number): boolean {
  const pick = (list: readonly Ingredient[]) => list[Math.floor(random() * list.length)];
  let mustStop = false;
  const count = 1 + Math.floor(random() * 4);
  for (let number = 1; number <= count; number++) {
    const isDraft = number > 1 && random() < 0.2;
    const parts = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
      pick(INGREDIENTS.filter(({ stops }) => stops === random() < FAULT_PROBABILITY)),
    ).filter((part) => part !== undefined);
    // Most faults of the front matter stop a build in a draft too. Take one line only, because a key must be
    // unique.
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
    const isFrontMatterFaulty = front.some(
      ({ stops, front: line }) => stops && !(isDraft && isIgnoredInDraft(line)),
    );
    mustStop ||= isFrontMatterFaulty || (!isDraft && body.some(({ stops }) => stops));
  }
  return mustStop;
}

/**
 * Whether a faulty line is ignored in a draft: the image of a draft is not shown, and a draft is
 * not published whatever the line says.
 */
function isIgnoredInDraft(line = ''): boolean {
  return /^(?:image|published|private|visibility):/.test(line);
}

/**
 * Returns settings for a random blog: mostly unchanged, sometimes with one random change.
 *
 * @returns the text of `site.config.ts`, and whether a build must stop at it.
 */
export function randomSettings(text: string, random: () => number) {
  const setting = random() < 0.2 ? SETTINGS[Math.floor(random() * SETTINGS.length)] : undefined;
  if (!setting) return { text, stops: false };
  const [before, after] = setting.change;
  if (!text.includes(before)) throw new Error(`site.config.ts has no ${before}`);
  return { text: text.replace(before, after), stops: setting.stops };
}

function write(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
