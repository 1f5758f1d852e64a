/** Paths of the icons on a grid of 24 × 24, drawn as lines; own drawings, not the logos of the services. */
const ICONS: Readonly<Record<string, string>> = {
  // A branch.
  github:
    'M9 5a2 2 0 1 1-4 0 2 2 0 1 1 4 0zM9 19a2 2 0 1 1-4 0 2 2 0 1 1 4 0zM19 8a2 2 0 1 1-4 0 2 2 0 1 1 4 0zM7 7v10M17 10c0 5-10 2-10 7',
  x: 'M5 4l14 16M19 4L5 20',
  // A butterfly.
  bluesky:
    'M12 11C10 7 6 4.5 4.3 5.3c-1.6.8-.7 5.5.9 7.2 1.8 1.8 4.6 1.2 6.8-1 2.2 2.2 5 2.8 6.8 1 1.6-1.7 2.5-6.4.9-7.2C18 4.5 14 7 12 11zM12 12c-.6 3.5-2.5 6.5-4.8 6M12 12c.6 3.5 2.5 6.5 4.8 6',
  // A speech bubble with an m.
  mastodon: 'M4 4h16v13h-7l-4 3.5V17H4zM8 13.5V10a2 2 0 0 1 4 0v3.5M12 10a2 2 0 0 1 4 0v3.5',
  zenn: 'M8 5h11L6 19h11',
  qiita: 'M19 12a7 7 0 1 1-14 0 7 7 0 1 1 14 0zM13.5 14l6 6',
  rss: 'M6 18.5h.01M5 12a7 7 0 0 1 7 7M5 5.5A13.5 13.5 0 0 1 18.5 19',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  note: 'M6 4h12v16H6zM10 15.5v-6M10 12a2 2 0 0 1 4 0v3.5',
  youtube:
    'M6 6h12a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V9a3 3 0 0 1 3-3zM10 9.5v5l4.5-2.5z',
  linkedin: 'M4 4h16v16H4zM8 11v6M8 7.5h.01M12 17v-6M12 13a2 2 0 0 1 4 0v4',
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  twitter: 'x',
  email: 'mail',
  'e-mail': 'mail',
  メール: 'mail',
};

/** The path of the icon of a service, for a stroke on a grid of 24 × 24; `undefined` for an unknown service. */
export function socialIcon(service: string): string | undefined {
  const name = service.toLowerCase();
  const key = Object.hasOwn(OTHER_NAMES, name) ? (OTHER_NAMES[name] ?? name) : name;
  return Object.hasOwn(ICONS, key) ? ICONS[key] : undefined;
}
