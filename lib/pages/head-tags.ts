import type { HeadTags } from '../settings/head-schema';

/** The sources that the Content Security Policy must allow for the scripts of the setting `head`. */
export function headSources({ script }: HeadTags): string[] {
  return script.flatMap(({ src, hosts }) => [
    ...(src.startsWith('/') ? [] : [new URL(src).origin]),
    ...hosts.map((host) => `https://${host}`),
  ]);
}
