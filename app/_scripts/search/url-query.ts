/** What the reader has asked for, as it stands in the address of the page. */
export interface Asked {
  q: string;
  year: string;
  tag: string;
}

/** Reads the address. */
export function askedInAddress(): Asked {
  const given = new URLSearchParams(location.search);
  return { q: given.get('q') ?? '', year: given.get('year') ?? '', tag: given.get('tag') ?? '' };
}

/** Once a question has been settled, the next one is a step of its own for the back button. */
let settled = false;

/** Says that the reader has finished asking: Enter, or the field was left. */
export function settle(): void {
  settled = true;
}

/** Puts a question into the address. */
export function toAddress(asked: Asked): void {
  const given = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  const address = location.pathname + (given.size > 0 ? `?${given}` : '');
  if (address === location.pathname + location.search) return;
  if (settled) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  settled = false;
}
