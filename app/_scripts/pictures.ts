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

document.addEventListener('click', (event) => {
  const { target } = event;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  const link = target instanceof Element ? target.closest('a[data-enlarge]') : null;
  if (!(link instanceof HTMLAnchorElement) || !link.querySelector('img')) return;
  event.preventDefault();
  open(link);
});

export {};
