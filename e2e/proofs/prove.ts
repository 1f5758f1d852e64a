import process from 'node:process';

// npm run prove -- <name> [options]: runs a proof, a program that measures or attacks the whole product. The
// proof finds its options in process.argv from index 2 on. docs/proofs.md says what each does.
const PROOFS: Readonly<Record<string, string>> = {
  attack: './attack/run',
  bench: './bench/run',
  budget: './bench/budget',
  'cards:sheets': './cards/sheets',
  'cards:speed': './cards/speed',
  'check:build': './check-build/run',
  'comments:crash': './comments/crash',
  'comments:load': './comments/load',
  corpus: './corpus/run',
  crawl: './crawl',
  diagrams: './diagrams',
  fuzz: './fuzz',
  growth: './growth/run',
  hosts: './hosts',
  'import:memory': './import/memory',
  'import:notation': './import/notation',
  'import:streams': './import/streams',
  'import:truth': './import/truth',
  links: './links',
  load: './bench/load',
  'long-tasks': './growth/long-tasks',
  markdown: './markdown',
  nginx: './nginx/run',
  'preview-speed': './preview-speed',
  related: './related/run',
  reproducible: './reproducible/run',
  samples: './samples',
  'search-bytes': './search/bytes',
  'search-truth': './search/truth',
  'settings:fuzz': './settings-fuzz',
  slugs: './slugs/run',
  upgrade: './upgrade',
  'vercel-output': './vercel-output',
  xss: './xss/run',
  rooms: './rooms',
};

const [name = ''] = process.argv.splice(2, 1);
const proof = Object.hasOwn(PROOFS, name) ? PROOFS[name] : undefined;
if (proof === undefined) {
  console.error(
    `npm run prove -- <name>, one of: ${Object.keys(PROOFS).join(', ')}. See docs/proofs.md.`,
  );
  process.exitCode = 1;
} else {
  await import(proof);
}
