/**
 * What a piece of a URL says when it is decoded once, twice and so on, in NFC: a link that went
 * through careless programs has been encoded once by each. The correct reading goes first, the
 * piece as it stands goes last.
 */
export function readingsOf(piece: string): string[] {
  const found = new Set<string>();
  let current = piece;
  for (let times = 0; times < 4; times++) {
    current = decodeLeniently(current);
    found.add(current.normalize('NFC'));
  }
  return [...found, piece.normalize('NFC')];
}

/** Decodes every escape that is UTF-8 and leaves the rest as it is, such as the sign in `100%`. */
export function decodeLeniently(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
