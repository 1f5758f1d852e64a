/** A shape that covers a drawing of {@link svg}. */
export const RECT = '<rect width="400" height="400"/>';

/** Makes a drawing, a square of `size` pixels; `start` stands before its element. */
export function svg(content: string, size = 400, start = ''): () => Buffer {
  const root = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size}" height="${size}">`;
  return () => Buffer.from(`${start}${root}${content}</svg>`);
}
