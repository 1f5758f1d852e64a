import { readdirSync, readFileSync } from 'node:fs';

/** A folder of `lib`, with the folders that its files may import from besides itself and the leaves. */
export interface Room {
  name: string;
  isLeaf: boolean;
  /** `'every'` for the rooms of commands and of test helpers. */
  mayImport: readonly string[] | 'every';
}

/** Reads the table of rooms in docs/architecture.md, in its order. */
export function readRooms(): Room[] {
  const page = readFileSync('docs/architecture.md', 'utf8');
  const rows = page.matchAll(/^\| `([a-z-]+)` \|[^|]*\|([^|]*)\|$/gm);
  return [...rows].map(([, name = '', allowed = '']) => ({
    name,
    isLeaf: allowed.trim() === 'leaf',
    mayImport:
      allowed.trim() === 'every room'
        ? 'every'
        : [...allowed.matchAll(/`([a-z-]+)`/g)].map(([, room = '']) => room),
  }));
}

const MESSAGE =
  'The table of rooms in docs/architecture.md does not allow this import. Move the code to the room of its job, or type to a room below.';
/** Only these rooms use the API of Next.js. */
const MAY_IMPORT_NEXT = ['site-build', 'server'];

/**
 * Generates the `overrides` of biome.json that refuse imports which the table of rooms does not allow. The
 * import path of another room begins with as many `../` as the file is deep, so each depth has its own rule.
 */
export function lintOverrides(rooms = readRooms()) {
  const leaves = rooms.filter(({ isLeaf }) => isLeaf).map(({ name }) => name);
  const leafFiles = rule(['lib/*.ts'], './', leaves, false);
  const ofRooms = rooms
    .filter(({ mayImport }) => mayImport !== 'every')
    .flatMap(({ name, mayImport }) =>
      depthsOf(name).map((depth) => {
        const files = `lib/${name}/${'*/'.repeat(depth)}*.{ts,js}`;
        const allowed = [...leaves, ...mayImport].filter((room) => room !== name);
        return rule([files], '../'.repeat(depth + 1), allowed, MAY_IMPORT_NEXT.includes(name));
      }),
    );
  return [leafFiles, ...ofRooms];
}

function rule(files: string[], up: string, allowed: readonly string[], mayImportNext: boolean) {
  const refused = [`${up}*/**`, ...allowed.map((room) => `!${up}${room}/**`), '**/testing/**'];
  const next = { group: ['next', 'next/*'], message: 'Only site-build and server import next.' };
  const matter = { group: ['gray-matter'], message: 'Call readFrontMatter of lib/posts.' };
  return {
    includes: [...files, '!**/*.test.ts', '!**/testing/**'],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: {
              patterns: [
                { group: refused, message: MESSAGE },
                matter,
                ...(mayImportNext ? [] : [next]),
              ],
            },
          },
        },
      },
    },
  };
}

/** The depths of the files in a room: 0 directly in it, 1 in a subfolder. */
function depthsOf(room: string): number[] {
  const paths = readdirSync(`lib/${room}`, { recursive: true, encoding: 'utf8' });
  const depths = paths
    .filter((path) => /\.[jt]s$/.test(path))
    .map((path) => path.split('/').length - 1);
  return [...new Set(depths)].sort();
}
