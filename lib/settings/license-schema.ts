import { z } from 'zod';
import { httpUrl, line } from './text-schemas';

/** The licence of the content: its name and the URL of its text. */
export interface License {
  name: string;
  url: string;
}

/** The licences of Creative Commons, by SPDX identifier (https://spdx.org/licenses/). */
const creativeCommons = z
  .enum([
    'CC-BY-4.0',
    'CC-BY-SA-4.0',
    'CC-BY-ND-4.0',
    'CC-BY-NC-4.0',
    'CC-BY-NC-SA-4.0',
    'CC-BY-NC-ND-4.0',
    'CC0-1.0',
  ])
  .transform((id): License => {
    const [, terms = '', version = ''] = /^CC-?(.+)-([\d.]+)$/.exec(id) ?? [];
    const folder = terms === '0' ? 'publicdomain/zero' : `licenses/${terms.toLowerCase()}`;
    return {
      name: terms === '0' ? `CC0 ${version}` : `CC ${terms} ${version}`,
      url: `https://creativecommons.org/${folder}/${version}/`,
    };
  });

/** The schema of the licence of the content: an SPDX identifier, or a name with the URL of its text. */
export const license = z.union([creativeCommons, z.strictObject({ name: line, url: httpUrl })]);
