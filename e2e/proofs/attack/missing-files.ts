import { HASHED_FOLDERS } from '../../../lib/urls';
import { METHODS, ODD_HEADERS, sendRawRequests } from '../../support/hostile-requests';
import { startAttacked } from './attacked-server';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

const NAMES = [
  'none.css',
  'none-AAAAAAAA.js',
  'none.webp?x',
  'a/b/none.png',
  '..%2fnone',
  '%ff',
  '',
];

/** Requests missing files from the folders whose files are immutable: a 404 must not be cached for a year. */
export async function missingFiles(site: BuiltSite): Promise<Outcome> {
  const server = await startAttacked(site);
  const tally = new Tally();
  const paths = HASHED_FOLDERS.flatMap((folder) => [
    ...NAMES.map((name) => folder + name),
    ...[folder.slice(0, -1), `${folder.slice(0, -1)}?x`, `/.${folder}none`, `/x/..${folder}none`],
  ]);
  const requests = paths.flatMap((path) => [
    ...METHODS.map((method) => [method, path] as const),
    ...ODD_HEADERS.map((header) => ['GET', path, header] as const),
  ]);
  try {
    tally.add(requests.length, await sendRawRequests(server.port, requests));
    for (const path of paths) {
      const { status } = await server.get(path);
      tally.check(status >= 300 && status < 500, `${path}: ${status}`);
    }
  } finally {
    await server.stop();
  }
  return tally.outcome(`${paths.length} missing files, none cached for a year`);
}
