import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { publicPicture } from '../images/public-picture';
import { readPicture } from '../images/read-picture';
import { SITE_PICTURES, type SitePictureUse, sitePicturePath } from '../images/site-pictures';
import { themeWords } from '../messages/theme';
import { problemOf } from '../posts/fault';
import { displayPath } from '../posts/files/display-path';
import { isPublicFile } from '../posts/files/public-file';
import type { Problem } from '../posts/problem';
import type { Person } from '../settings/site-settings';
import { site } from '../site';
import { withoutQuery } from '../url-decoding';

const USES = Object.keys(SITE_PICTURES) as SitePictureUse[];

/**
 * The problems of the owner's icon, logo, picture for sharing and pictures of authors: those of any picture of a
 * post, and a warning for a file in a format that is not looked for, or beside another one that is used.
 *
 * @param people the author and the authors in the settings.
 */
export async function sitePictureProblems(
  people: readonly Pick<Person, 'picture'>[] = [site.author ?? {}, ...Object.values(site.authors)],
): Promise<Problem[]> {
  const paths = USES.map(sitePicturePath).filter((path) => path !== undefined);
  const used = new Set(paths.map((path) => basename(path)));
  const problems = await Promise.all(paths.map(problemsOf));
  const ofPeople = new Set(people.flatMap(({ picture }) => picture ?? []));
  const ofProfiles = await Promise.all([...ofPeople].map(profilePictureProblems));
  return [...problems.flat(), ...ofProfiles.flat(), ...unusedFiles(used)];
}

async function problemsOf(path: string): Promise<Problem[]> {
  const facts = await readPicture(path);
  const file = displayPath(path);
  const value = basename(path);
  if ('name' in facts) {
    return [
      problemOf({ name: facts.name, fact: { value, other: facts.detail } }, file, site.language),
    ];
  }
  if (!facts.lost) return [];
  const other = facts.lost.map((name) => `<${name}>`).join(', ');
  return [
    problemOf(
      { name: 'pictureCut', level: 'warning', fact: { value, other } },
      file,
      site.language,
    ),
  ];
}

/** A missing file is reported by lib/check/settings/targets, with the place of the setting. */
async function profilePictureProblems(picture: string): Promise<Problem[]> {
  const found = await publicPicture(picture);
  const isUnknown = found.kind === 'unsized' && isPublicFile(withoutQuery(picture));
  const { name, other = '' } =
    found.kind === 'fault' ? found : { name: isUnknown ? ('pictureUnknown' as const) : undefined };
  if (!name || name === 'picturePublic') return [];
  const file = `public${withoutQuery(picture)}`;
  return [problemOf({ name, fact: { value: picture, other } }, file, site.language)];
}

function unusedFiles(used: ReadonlySet<string>): Problem[] {
  const names = existsSync('site') ? readdirSync('site').sort() : [];
  return names.flatMap((name): Problem[] => {
    const use = USES.find(
      (each) => name.replace(/\.(?:avif|gif|ico|jpe?g|png|svg|webp)$/i, '') === each,
    );
    if (!use || use === name || used.has(name)) return [];
    const words = themeWords[site.language].unusedPicture(SITE_PICTURES[use].join(', '));
    const position = { file: `site/${name}`, line: 1, column: 1 };
    return [{ level: 'warning', rule: 'sitePictureUnused', ...position, ...words }];
  });
}
