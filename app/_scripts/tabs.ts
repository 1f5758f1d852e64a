// Remembers the tabs that the reader chose, by their labels, and shows them in every group of code that has them. The script
// is not a module, so that it runs as soon as the article is parsed: nothing moves after the first paint.
{
  /** The latest choice is the first. */
  let labels: string[] = [];
  try {
    labels = localStorage.getItem('tabs')?.split('\n') ?? [];
  } catch {
    // The browser denies storage: choices apply to this page only.
  }

  const labelOf = (input: HTMLInputElement) => input.parentElement?.textContent ?? '';

  const show = (): void => {
    for (const group of document.querySelectorAll('.tabs')) {
      const inputs = [...group.querySelectorAll<HTMLInputElement>('label > input')];
      const label = labels.find((chosen) => inputs.some((input) => labelOf(input) === chosen));
      const input = inputs.find((input) => labelOf(input) === label);
      if (input) input.checked = true;
    }
  };

  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.closest('.tabs')) return;
    const label = labelOf(target);
    labels = [label, ...labels.filter((other) => other !== label)].slice(0, 20);
    show();
    try {
      localStorage.setItem('tabs', labels.join('\n'));
    } catch {
      // As above.
    }
  });
  show();
}
