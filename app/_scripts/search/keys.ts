/**
 * The arrows go from the field through the results and back, Enter in the field goes to the first,
 * Escape returns to the field and, once there, empties it.
 */
export function moveWithKeys(field: HTMLInputElement, list: HTMLElement): void {
  const links = () => [...list.querySelectorAll<HTMLAnchorElement>('a')];
  document.addEventListener('keydown', (event) => {
    // Keys pressed while Japanese is converted belong to the input method.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = links().findIndex((link) => link.matches(':focus'));
    if (at < 0 && document.activeElement !== field) return;
    if (event.key === 'ArrowDown') (links()[at + 1] ?? links()[at])?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links()[at - 1] ?? field).focus();
    else if (event.key === 'Escape' && at >= 0) field.focus();
    else if (event.key === 'Escape' && field.value !== '') {
      field.value = '';
      field.dispatchEvent(new Event('input'));
    } else return;
    event.preventDefault();
  });
}
