/** Returns the last part of a path, with the one before it when it is only a number: `2012-01` of `walks/2012/01`. */
export function nameInPath(path: string): string {
  return path
    .replace(/\/+$/, '')
    .split('/')
    .slice(/(?:^|\/)\d{1,3}\/*$/.test(path) ? -2 : -1)
    .join('-');
}
