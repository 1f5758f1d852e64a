/**
 * Adds keyboard navigation. The up and down arrows move the focus between the field and the results. Escape
 * returns to the field, and clears it when it has the focus.
 */
export function moveWithKeys(field: HTMLInputElement, list: HTMLElement): void {
  const links = () => [...list.querySelectorAll<HTMLAnchorElement>('a')];
  document.addEventListener('keydown', (event) => {
    // Keys pressed during composition belong to the input method.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const current = links().findIndex((link) => link.matches(':focus'));
    if (current < 0 && document.activeElement !== field) return;
    if (event.key === 'ArrowDown') (links()[current + 1] ?? links()[current])?.focus();
    else if (event.key === 'ArrowUp' && current >= 0) (links()[current - 1] ?? field).focus();
    else if (event.key === 'Escape' && current >= 0) field.focus();
    else if (event.key === 'Escape' && field.value !== '') {
      field.value = '';
      field.dispatchEvent(new Event('input'));
    } else return;
    event.preventDefault();
  });
}
