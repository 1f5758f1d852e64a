// The switch between light and dark. It follows the system until the reader chooses otherwise,
// and follows it again when the choice is the system's own.
const root = document.documentElement;
const systemDark = matchMedia('(prefers-color-scheme: dark)');
const button = document.querySelector<HTMLButtonElement>('button[data-theme-switch]');

function isDark(): boolean {
  return root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches;
}

function remember(theme: string | undefined): void {
  try {
    if (theme) localStorage.setItem('theme', theme);
    else localStorage.removeItem('theme');
  } catch {
    // Storage is refused: the choice holds for this page.
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
    remember(theme);
    label();
  });
  systemDark.addEventListener('change', label);
  label();
  button.hidden = false;
}

export {};
