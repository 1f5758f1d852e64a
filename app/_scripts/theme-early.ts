// Runs in <head> before the first paint, so that a remembered theme never flashes.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the system's theme it is.
}
