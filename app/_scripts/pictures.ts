// A click on an image shows it enlarged over the page, with buttons for the other images of the post. Without
// this script the link opens the image.
const words: DOMStringMap =
  document.querySelector<HTMLScriptElement>('script[data-close]')?.dataset ?? {};
/** The only dialog of the page; Esc, a click anywhere and its button close it. */
const dialog = document.createElement('dialog');
const figure = document.createElement('figure');
const count = document.createElement('span');
let links: HTMLAnchorElement[] = [];
let shown = 0;

function open(link: HTMLAnchorElement): void {
  links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-enlarge]:has(img, svg)')];
  if (!dialog.isConnected) {
    build();
    document.body.append(dialog);
  }
  enlarge(links.indexOf(link));
  dialog.showModal();
}

function build(): void {
  const close = button(words.close, () => dialog.close());
  close.className = 'close';
  close.autofocus = true;
  // A live region: screen readers announce the alternative text, the caption and the number of the new image.
  figure.ariaLive = 'polite';
  dialog.className = 'enlarged';
  dialog.append(figure, close);
  dialog.onclick = () => dialog.close();
  dialog.onclose = () => links[shown]?.focus();
  if (links.length < 2) return;
  const turning = document.createElement('p');
  turning.append(
    button('‹', () => turn(-1), words.previous),
    button('›', () => turn(1), words.next),
  );
  dialog.append(turning);
  dialog.onkeydown = ({ key }) => {
    if (/^Arrow(?:Left|Right)$/.test(key)) turnTo(key === 'ArrowRight');
  };
  let start: PointerEvent | undefined;
  dialog.onpointerdown = (event) => {
    // A second finger zooms instead of swiping.
    start = event.isPrimary && event.pointerType !== 'mouse' ? event : undefined;
  };
  dialog.onpointerup = ({ clientX, clientY }) => {
    const from = start;
    start = undefined;
    if (!from) return;
    const [right, down] = [clientX - from.clientX, clientY - from.clientY];
    if (Math.abs(right) > 40 && Math.abs(right) > Math.abs(down)) turnTo(right < 0);
  };
}

function button(text = '', action: () => void, label = text): HTMLButtonElement {
  const element = document.createElement('button');
  element.textContent = text;
  element.ariaLabel = label;
  element.onclick = (event) => {
    event.stopPropagation();
    action();
  };
  return element;
}

/** Shows the image on the right or left, which is the next or previous one in reading direction. */
function turnTo(right: boolean): void {
  const { direction } = getComputedStyle(links[shown] ?? dialog);
  turn(right === (direction === 'rtl') ? -1 : 1);
}

function turn(step: 1 | -1): void {
  enlarge((shown + step + links.length) % links.length);
}

function enlarge(index: number): void {
  const link = links[index];
  const small = link?.querySelector('img, svg');
  if (!link || !small) return;
  shown = index;
  const image = document.createElement('img');
  image.src = link.href;
  image.alt = small.getAttribute('alt') ?? small.querySelector('title')?.textContent ?? '';
  const ratio = Number(small.getAttribute('width')) / Number(small.getAttribute('height'));
  // The larger file has the same aspect ratio, so its size is known before it is loaded.
  if (ratio > 0) {
    image.width = Math.round(Math.min(innerWidth, innerHeight * ratio));
    image.height = Math.round(image.width / ratio);
  }
  const caption = document.createElement('figcaption');
  caption.textContent = link.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  count.textContent = links.length > 1 ? `${index + 1} / ${links.length}` : '';
  caption.append(' ', count);
  figure.replaceChildren(image, caption);
  dialog.ariaLabel = image.alt || words.close || '';
}

/** Loads an image of another host in place of its link. */
function show(link: HTMLAnchorElement): void {
  const image = document.createElement('img');
  const [width, height] = (link.dataset.remote ?? '').split(' ').map(Number);
  if (width && height) Object.assign(image, { width, height });
  image.alt = link.textContent ?? '';
  image.referrerPolicy = 'no-referrer';
  image.tabIndex = -1;
  image.src = link.href;
  link.replaceWith(image);
  image.focus();
}

document.addEventListener('click', (event) => {
  const { target } = event;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  const link = target instanceof Element ? target.closest('a[data-enlarge], a[data-remote]') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  const isRemote = link.dataset.remote !== undefined;
  if (!isRemote && !link.querySelector('img, svg')) return;
  event.preventDefault();
  // A selection in the labels of a diagram ends with a click, which must not enlarge the diagram.
  if (link.querySelector('svg') && getSelection()?.isCollapsed === false) return;
  if (isRemote) show(link);
  else open(link);
});

export {};
