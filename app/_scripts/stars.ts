// Loads the stars of a post when the reader clicks the button.
const button = document.querySelector<HTMLButtonElement>('button[data-stars]');

async function load(from: HTMLButtonElement): Promise<void> {
  from.disabled = true;
  const response = await fetch(from.dataset.stars ?? '').catch(() => null);
  const container = document.createElement('div');
  container.className = 'given';
  container.tabIndex = -1;
  if (response?.status === 200) container.innerHTML = await response.text();
  else container.textContent = from.dataset.none ?? '';
  from.closest('.ways')?.after(container);
  // The button is removed; focus moves to the result, so that screen readers announce it.
  container.focus({ preventScroll: true });
  from.remove();
}

if (button) {
  button.addEventListener('click', () => void load(button));
  button.hidden = false;
}

export {};
