/** A shape that covers an SVG of {@link svg}. */
export const RECT = '<rect width="400" height="400"/>';

/** Returns a function that makes a square SVG of `size` pixels; `start` is written before its root element. */
export function svg(content: string, size = 400, start = ''): () => Buffer {
  const root = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size}" height="${size}">`;
  return () => Buffer.from(`${start}${root}${content}</svg>`);
}
