// A click on a picture shows the whole of it over the page; without this module the link opens it.
const words = document.querySelector<HTMLScriptElement>('script[data-close]')?.dataset.close ?? '';
let dialog: HTMLDialogElement | undefined;

/** The one dialog of the page; Esc, a click anywhere and its button close it. */
function open(link: HTMLAnchorElement): void {
  const shown = link.querySelector('img');
  const image = document.createElement('img');
  image.src = link.href;
  image.alt = shown?.alt ?? '';
  const ratio = Number(shown?.getAttribute('width')) / Number(shown?.getAttribute('height'));
  // The larger file is of the same proportions; its place is known before it is there.
  if (ratio > 0) {
    image.width = Math.round(Math.min(innerWidth, innerHeight * ratio));
    image.height = Math.round(image.width / ratio);
  }
  const close = document.createElement('button');
  close.textContent = words;
  close.autofocus = true;
  dialog ??= document.body.appendChild(document.createElement('dialog'));
  dialog.className = 'enlarged';
  dialog.ariaLabel = image.alt || words;
  dialog.onclick = () => dialog?.close();
  dialog.onclose = () => {
    dialog?.replaceChildren();
    link.focus();
  };
  dialog.replaceChildren(image, close);
  dialog.showModal();
}

/** A picture of another host, which waited for this click. */
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
  const waits = link.dataset.remote !== undefined;
  if (!waits && !link.querySelector('img')) return;
  event.preventDefault();
  if (waits) show(link);
  else open(link);
});

export {};
