// The key / opens the search page, or focuses the search field if there is one.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return;
  const target = event.target;
  if (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]')
  ) {
    return;
  }
  const field = document.querySelector<HTMLInputElement>('search input[name=q]');
  const link = document.querySelector<HTMLAnchorElement>('a[rel=search]');
  if (!field && !link) return;
  event.preventDefault();
  if (field) field.select();
  else link?.click();
});

export {};
