// Brings the stars of a post when the reader asks for them.
const button = document.querySelector<HTMLButtonElement>('button[data-stars]');

async function bring(from: HTMLButtonElement): Promise<void> {
  from.disabled = true;
  const answer = await fetch(from.dataset.stars ?? '').catch(() => null);
  const place = document.createElement('div');
  place.className = 'given';
  place.tabIndex = -1;
  if (answer?.status === 200) place.innerHTML = await answer.text();
  else place.textContent = from.dataset.none ?? '';
  from.closest('.ways')?.after(place);
  // What was pressed is gone; its answer is read out in its place.
  place.focus({ preventScroll: true });
  from.remove();
}

if (button) {
  button.addEventListener('click', () => void bring(button));
  button.hidden = false;
}

export {};
