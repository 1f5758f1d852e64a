import { withoutQuery } from './url-decoding';

/**
 * How a file that a post links to is sent:
 *
 * - `asIs`: unchanged; every host sends it with a type that browsers do not execute.
 * - `text`: source code, as plain text under a name that ends in `.txt`.
 * - `bytes`: anything else, for download under a name that ends in `.bin`, so that no host sends it as a
 *   page (browsers execute scripts in many XML formats).
 * - `picture` and `drawing` (SVG): without metadata or scripts.
 * - `page` and `program`: not at all.
 */
export type FileKind = 'asIs' | 'text' | 'bytes' | 'picture' | 'drawing' | 'page' | 'program';

const VIDEO = 'mp4 m4v webm ogv mov';
const AUDIO = 'mp3 m4a ogg oga opus wav flac aac weba';
/** Formats that hardly any browser plays. */
const UNPLAYABLE =
  'avi wmv flv mkv mpg mpeg 3gp 3g2 mts m2ts vob rm asf wma aif aiff aifc amr caf ape ac3 dts mid midi';

const EXTENSIONS: readonly (readonly [FileKind, string])[] = [
  ['asIs', `${VIDEO} ${AUDIO} vtt gif bmp ico ttf otf woff woff2 pdf epub txt csv tsv json`],
  ['asIs', 'zip 7z rar lzh gz tgz bz2 xz zst tar doc docx xls xlsx ppt pptx odt ods odp rtf ics'],
  ['text', 'js mjs cjs jsx ts mts cts tsx vue svelte astro css scss sass less graphql proto sql'],
  [
    'text',
    'py rb go rs java kt kts scala swift c h cc cpp cxx hpp m mm cs fs hs elm ex exs erl clj',
  ],
  [
    'text',
    'lisp el lua pl pm r jl sh bash zsh fish awk sed vim nix tf hcl tex bib rst adoc org dot',
  ],
  ['text', 'yaml yml toml ini cfg conf properties lock log diff patch puml mmd srt mdx'],
  ['text', 'makefile dockerfile license readme changelog gemfile rakefile procfile'],
  ['picture', 'jpg jpeg jpe jfif png webp avif heic heif tif tiff'],
  ['drawing', 'svg'],
  ['page', 'html htm xhtml xht shtml shtm stm mht mhtml hta'],
  ['page', 'php phtml php3 php4 php5 php7 php8 phar asp aspx jsp jspx cgi'],
  [
    'program',
    'exe msi msix msp dll sys com scr pif cpl bat cmd ps1 psm1 vbs vbe wsf wsh jse jar app',
  ],
  ['program', 'apk aab ipa dmg pkg deb rpm appimage run elf so dylib lnk reg url webloc desktop'],
  ['program', 'command scpt xpi crx wasm swf'],
];

const KINDS = new Map(
  EXTENSIONS.flatMap(([kind, list]) => list.split(' ').map((extension) => [extension, kind])),
);

const PLAYED = [
  ['video', VIDEO],
  ['audio', AUDIO],
  ['unplayable', UNPLAYABLE],
] as const;
const MEDIA = new Map(
  PLAYED.flatMap(([kind, list]) => list.split(' ').map((extension) => [extension, kind])),
);

/** The kind of a file, by its extension. */
export function kindOfFile(name: string): FileKind {
  return KINDS.get(extensionOf(name)) ?? 'bytes';
}

/**
 * Whether the file at a URL is video or audio, by its extension; `unplayable` for formats that hardly any
 * browser plays.
 */
export function mediaOf(source: string): 'video' | 'audio' | 'unplayable' | undefined {
  const [, name = ''] = /([^/]*\.[^/]*)$/.exec(withoutQuery(source)) ?? [];
  const extension = extensionOf(name);
  return MEDIA.get(extension);
}

/**
 * Whether the first bytes of a file are those of an executable, whatever its name: for Windows (MZ), Linux
 * (ELF) or macOS (Mach-O).
 *
 * @param start its first bytes.
 */
export function isProgram(start: Buffer): boolean {
  return /^(?:MZ|\x7FELF|[\xCE\xCF]\xFA\xED\xFE|\xCA\xFE\xBA\xBE)/.test(
    start.toString('latin1', 0, 4),
  );
}

/** Maximum length in UTF-8 bytes of the name of a sent file, without its extension. */
const MAX_NAME_BYTES = 120;

/**
 * The name under which a file is sent. It has only letters, digits, dots, `-` and `_`, which every host and
 * file system supports.
 */
export function servedName(name: string): string {
  const kind = kindOfFile(name);
  const parts = name.normalize('NFC').split('.');
  const extension = parts.length > 1 ? safeText(parts.pop() ?? '') : '';
  // Some servers run x.php.pdf as a PHP script.
  const stem = parts.reduce((joined, part) => {
    const isRun = /^(?:page|program)$/.test(kindOfFile(`.${part}`));
    return `${joined}${isRun ? '-' : '.'}${part}`;
  });
  const short = shortened(safeText(stem), MAX_NAME_BYTES) || 'file';
  const whole = extension === '' ? short : `${short}.${shortened(extension, 20)}`;
  if (/^hei[cf]$/i.test(extension)) return `${short}.jpg`;
  return kind === 'text' ? `${whole}.txt` : kind === 'bytes' ? `${whole}.bin` : whole;
}

function safeText(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
}

function shortened(text: string, bytes: number): string {
  let [result, length] = ['', 0];
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    result += character;
  }
  return result;
}

/** The file extension in lower case; of a name without a dot (`Makefile`), the whole name. */
function extensionOf(name: string): string {
  // Windows ignores dots and spaces at the end of a name.
  return /[^./\\]*$/.exec(name.replace(/[.\s]+$/, ''))?.[0].toLowerCase() ?? '';
}
