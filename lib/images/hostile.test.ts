import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encode } from './encode';
import { inspectPicture } from './inspect-picture';
import type { PictureFacts } from './picture-facts';
import { ENTITIES, plain, REFUSED_PICTURES, svg } from './testing/refused-pictures';
import { allVariants, variantsOf } from './variants';

test.each(REFUSED_PICTURES)('%s is refused with a reason', async (_, make, name) => {
  expect(await inspectPicture(await make())).toMatchObject({ name });
});

test('inspecting and encoding many pictures takes less than 1 GB of memory', async () => {
  const bytes = await Promise.all(REFUSED_PICTURES.map(([, make]) => make()));
  const large = await plain(8000, 8000).jpeg({ progressive: true }).toBuffer();
  let maxMemory = 0;
  const watch = setInterval(() => {
    maxMemory = Math.max(maxMemory, process.memoryUsage.rss());
  }, 10);
  for (const picture of [...bytes, large]) {
    const facts = await inspectPicture(picture);
    if ('name' in facts) continue;
    for (const variant of allVariants(facts)) await encode(picture, variant);
  }
  clearInterval(watch);
  expect(maxMemory).toBeGreaterThan(0);
  expect(maxMemory).toBeLessThan(1_000_000_000);
}, 60_000);

async function factsOf(bytes: Buffer): Promise<PictureFacts> {
  const facts = await inspectPicture(bytes);
  if ('name' in facts) throw new Error(JSON.stringify(facts));
  return facts;
}

/** The widest AVIF of a picture, and its mean colour. */
async function widestAvif(bytes: Buffer) {
  const { avif } = variantsOf(await factsOf(bytes));
  const widest = avif.at(-1);
  if (!widest) throw new Error('no AVIF');
  const file = await encode(bytes, widest);
  const { channels } = await sharp(file).stats();
  return { mean: channels.map(({ mean }) => Math.round(mean)), file };
}

test('CMYK and 16 bits per channel become 8-bit sRGB', async () => {
  const cmyk = await plain(40, 40, '#c03030').toColourspace('cmyk').jpeg().toBuffer();
  expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
  const [red = 0, green = 0, blue = 0] = (await widestAvif(cmyk)).mean;
  expect(red).toBeGreaterThan(green + 80);
  expect(red).toBeGreaterThan(blue + 80);
  const deep = await plain(40, 40).toColourspace('rgb16').png().toBuffer();
  expect((await sharp(deep).metadata()).depth).toBe('ushort');
  const result = await widestAvif(deep);
  for (const [index, value] of [0x33, 0x66, 0x99].entries()) {
    expect(Math.abs((result.mean[index] ?? 0) - value)).toBeLessThan(4);
  }
  expect((await factsOf(deep)).colour).toBe('#336699');
});

test('a picture is rotated by its EXIF orientation, and its location is removed', async () => {
  const exif = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 0/1 0/1' } };
  const rotated = await plain(60, 20)
    .withExif(exif)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(rotated).metadata()).orientation).toBe(6);
  expect(await factsOf(rotated)).toMatchObject({ width: 20, height: 60 });
  const { file } = await widestAvif(rotated);
  const { width, height, exif: remainingExif, orientation } = await sharp(file).metadata();
  expect([width, height, remainingExif, orientation]).toEqual([20, 60, undefined, undefined]);
});

test('a wrong file extension does not matter, and no variant is wider than the picture', async () => {
  const facts = await factsOf(await plain(300, 200).png().toBuffer());
  expect(facts).toMatchObject({ form: 'still', width: 300, height: 200 });
  expect(allVariants(facts).map(({ width }) => width)).toEqual([300, 300]);
});

test('an animated picture stays animated', async () => {
  const frames = [plain(30, 20, '#ff0000'), plain(30, 20, '#0000ff')];
  const raw = await Promise.all(frames.map((frame) => frame.png().toBuffer()));
  const gif = await sharp(raw, { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer();
  const facts = await factsOf(gif);
  expect(facts).toMatchObject({ form: 'moving', width: 30, height: 20 });
  const { plain: moving, frozen } = variantsOf(facts);
  const pages = async (variant = moving[0]) =>
    variant && (await sharp(await encode(gif, variant)).metadata()).pages;
  expect(await pages()).toBe(2);
  expect((await pages(frozen[0])) ?? 1).toBe(1);
});

/** The start of a label (HTML in an SVG), as drawing programs write it. */
const LABEL = '<foreignObject width="9" height="9">';

test.each([
  ['a script', '<script>alert(1)</script>', /script|alert/],
  ['an event handler', '<rect onload="alert(1)" ONCLICK="alert(1)"/>', /alert/],
  ['a script in a label', `${LABEL}<script>alert(1)</script></foreignObject>`, /script|alert/],
  ['an event handler in a label', `${LABEL}<p onclick="alert(1)">x</p></foreignObject>`, /alert/],
  ['a frame in a label', `${LABEL}<iframe src="//far.example/"></iframe></foreignObject>`, /far/],
  [
    'a frame with srcdoc',
    `${LABEL}<iframe srcdoc="<script>alert(1)</script>"/></foreignObject>`,
    /alert/,
  ],
  [
    'a picture in a label',
    `${LABEL}<img src="x" onerror="alert(1)"/></foreignObject>`,
    /alert|img/,
  ],
  ['a link in a label', `${LABEL}<a href="javascript:alert(1)">x</a></foreignObject>`, /alert/],
  [
    'a form in a label',
    `${LABEL}<form action="//far.example/"><input/></form></foreignObject>`,
    /far/,
  ],
  [
    'a style in a label',
    `${LABEL}<p style="background:url(//far.example/)"/></foreignObject>`,
    /far/,
  ],
  [
    'a style sheet in a label',
    `${LABEL}<style>@import "//far.example/"</style></foreignObject>`,
    /far/,
  ],
  ['an object in a label', `${LABEL}<object data="//far.example/"/></foreignObject>`, /far/],
  ['an SVG in a label', `${LABEL}<svg><script>alert(1)</script></svg></foreignObject>`, /alert/],
  [
    'MathML',
    `${LABEL}<math><mi xlink:href="javascript:alert(1)"/></math></foreignObject>`,
    /alert/,
  ],
  ['a comment', `${LABEL}<!--<script>alert(1)</script>--></foreignObject>`, /alert/],
  ['a link', '<a xlink:href="javascript:alert(1)"><rect/></a>', /alert/],
  ['a picture on another host', '<image href="https://far.example/x.png"/>', /far/],
  ['a use of another file', '<use xlink:href="//far.example/x.svg#a"/>', /far/],
  ['a style that requests a file', '<style>@import "https://far.example/x.css"</style>', /far/],
  ['an attribute that requests a file', '<rect fill="url(https://far.example/x#a)"/>', /far/],
  ['a CSS escape', '<rect style="fill:\\75rl(//far.example/x)"/>', /far/],
  ['an animated link', '<animate attributeName="href" values="javascript:alert(1)"/>', /alert/],
  ['an SVG in an SVG', '<image href="data:image/svg+xml,<svg onload=alert(1)>"/>', /alert/],
])('%s is removed from an SVG', async (_, content, forbidden) => {
  const bytes = svg(`<rect id="kept"/>${content}`);
  const [variant] = allVariants(await factsOf(bytes));
  if (!variant) throw new Error('no file');
  const text = (await encode(bytes, variant)).toString();
  expect(text).not.toMatch(forbidden);
  expect(text).toContain('id="kept"');
});

test('entities are never expanded', async () => {
  const bytes = Buffer.concat([Buffer.from(ENTITIES), svg('<text>&m;</text>')]);
  const [variant] = allVariants(await factsOf(bytes));
  if (!variant) throw new Error('no file');
  expect((await encode(bytes, variant)).length).toBeLessThan(1000);
});

test('at 390 px and 2×, the chosen file is at most 1.2 times as large as one of exactly the size needed', async () => {
  // Shapes and noise resemble a photograph.
  const shapes = Array.from({ length: 200 }, (_, n) => {
    const [x, y, r] = [(n * 397) % 1600, (n * 211) % 1067, 10 + ((n * 53) % 120)];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="hsl(${(n * 47) % 360} 40% 50%)"/>`;
  }).join('');
  const noise = { type: 'gaussian', mean: 128, sigma: 12 } as const;
  const grain = await sharp({
    create: { width: 1600, height: 1067, channels: 3, background: '#808080', noise },
  })
    .png()
    .toBuffer();
  const photograph = await sharp(svg(shapes, 'width="1600" height="1067"'))
    .flatten({ background: '#8899aa' })
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 92 })
    .toBuffer();
  // The text column of a phone 390 px wide is 350 CSS px wide.
  const { avif, plain: webp } = variantsOf(await factsOf(photograph));
  const chosen = avif.find(({ width }) => width >= 700);
  const older = webp.find(({ width }) => width >= 700);
  if (!chosen || !older) throw new Error('no file');
  const exact = sharp(photograph).resize(700);
  const ofAvif = (await encode(photograph, chosen)).length;
  const ofWebp = (await encode(photograph, older)).length;
  expect(ofAvif).toBeLessThanOrEqual(1.2 * (await exact.avif({ quality: 55 }).toBuffer()).length);
  expect(ofWebp).toBeLessThanOrEqual(1.2 * (await exact.webp({ quality: 80 }).toBuffer()).length);
}, 60_000);
