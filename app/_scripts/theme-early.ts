// Runs in <head> before the first paint, so that a saved theme is applied without a flash.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
} catch {
  // The browser denies storage: the theme of the system applies.
}
