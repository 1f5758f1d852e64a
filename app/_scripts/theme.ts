// The button that switches between light and dark. The page follows the theme of the system until the reader
// chooses the other theme. When the reader chooses the theme of the system, the page follows the system again.
const root = document.documentElement;
const systemDark = matchMedia('(prefers-color-scheme: dark)');
const button = document.querySelector<HTMLButtonElement>('button[data-theme-switch]');

function isDark(): boolean {
  return root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches;
}

function saveTheme(theme: string | undefined): void {
  try {
    if (theme) localStorage.setItem('theme', theme);
    else localStorage.removeItem('theme');
  } catch {
    // The browser denies storage: the choice applies to this page only.
  }
}

if (button) {
  const label = () => {
    button.textContent = (isDark() ? button.dataset.lighten : button.dataset.darken) ?? '';
  };
  button.addEventListener('click', () => {
    const dark = !isDark();
    const theme = dark === systemDark.matches ? undefined : dark ? 'dark' : 'light';
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    saveTheme(theme);
    label();
  });
  systemDark.addEventListener('change', label);
  label();
  button.hidden = false;
}

export {};
