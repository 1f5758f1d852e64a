import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { COSTLY_SVGS } from '../../../lib/images/testing/costly-svgs';
import {
  ENTITIES,
  plain,
  REFUSED_PICTURES,
  svg,
} from '../../../lib/images/testing/refused-pictures';
import { measure } from '../bench/measure';
import { type Outcome, Tally } from './outcome';

const MAX_SECONDS = 5;
const MAX_MEGABYTES = 700;

/** Valid images at the limits of size or cost. The line is wider than allowed, so a build refuses it. */
const LARGEST: [string, () => Promise<Buffer> | Buffer][] = [
  ['a PNG of 64 megapixels', () => plain(8000, 8000).png().toBuffer()],
  ['a progressive JPEG of 64 megapixels', () => progressive(8000, 8000)],
  ['a line of 60,000 pixels', () => plain(60_000, 1).png().toBuffer()],
  ['a GIF of 200 frames', frames],
  ['entities of entities', () => Buffer.concat([Buffer.from(ENTITIES), svg('<text>&m;</text>')])],
];

const Longest = z.object({ seconds: z.number(), step: z.string() });

/** Encodes hostile images, each in a separate process: none may exceed the limits of time and memory. */
export async function pictures(): Promise<Outcome> {
  const tally = new Tally();
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const file = join(folder, 'picture');
  const worst = { seconds: 0, megabytes: 0 };
  const all: (readonly [string, () => Promise<Buffer> | Buffer])[] = [
    ...REFUSED_PICTURES.map(([name, make]) => [name, make] as const),
    ...COSTLY_SVGS.map(([name, source]) => [name, () => Buffer.from(source)] as const),
    ...LARGEST,
  ];
  for (const [name, make] of all) {
    writeFileSync(file, await make());
    const program = join(import.meta.dirname, 'measure-picture.ts');
    const args = ['--import', 'tsx', program, file];
    const { megabytes, output } = await measure(process.execPath, args, { cwd: '.', every: 50 });
    const { seconds, step } = Longest.parse(JSON.parse(output));
    worst.seconds = Math.max(worst.seconds, seconds);
    worst.megabytes = Math.max(worst.megabytes, megabytes);
    const isHeld = seconds <= MAX_SECONDS && megabytes <= MAX_MEGABYTES;
    const figures = `${seconds.toFixed(1)} s for the ${step}, ${Math.round(megabytes)} MB`;
    tally.check(isHeld, `${name}: ${figures}`);
  }
  rmSync(folder, { recursive: true });
  const { seconds, megabytes } = worst;
  return tally.outcome(`at most ${seconds.toFixed(1)} s and ${Math.round(megabytes)} MB`);
}

function progressive(width: number, height: number): Promise<Buffer> {
  return plain(width, height).jpeg({ progressive: true }).toBuffer();
}

async function frames(): Promise<Buffer> {
  const colours = ['#ff0000', '#0000ff'];
  const each = await Promise.all(colours.map((colour) => plain(500, 500, colour).png().toBuffer()));
  const all = Array.from({ length: 200 }, (_, number) => each[number % each.length] ?? each[0]);
  return sharp(
    all.filter((frame) => frame !== undefined),
    { join: { animated: true } },
  )
    .gif({ delay: 20 })
    .toBuffer();
}
