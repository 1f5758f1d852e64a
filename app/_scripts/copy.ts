import { copiedText } from './copy/copied-text';

// Adds a copy button to each code block, and shows the one that copies the Markdown of the post. The texts are in data
// attributes of this script element.
const words: DOMStringMap = document.querySelector<HTMLElement>('script[data-copy]')?.dataset ?? {};
const status = document.createElement('span');
status.role = 'status';
status.className = 'unseen';
document.body.append(status);

addButtons();
// The live preview (app/_preview) changes the text of a post in place.
addEventListener('prosechange', addButtons);

const link = document.querySelector<HTMLAnchorElement>('.end > a[type="text/markdown"]');
const copyMarkdown = document.querySelector<HTMLButtonElement>('.end > a + button');
if (link && copyMarkdown) {
  const text = copyMarkdown.textContent;
  makeCopy(copyMarkdown, text, text, async () => {
    // Safari writes to the clipboard only while it handles the click, so it gets a promise of the text.
    const blob = fetch(link.href).then(async (response) => {
      if (!response.ok) throw new Error(response.statusText);
      return new Blob([await response.text()], { type: 'text/plain' });
    });
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  });
  copyMarkdown.hidden = false;
}

function addButtons(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure.code')) {
    if (figure.querySelector('button')) continue;
    const pre = figure.querySelector('pre');
    const code = pre?.querySelector('code');
    if (!pre || !code) continue;
    const name = figure.querySelector('figcaption')?.textContent;
    const label = (name ? words.named?.replace('{name}', () => name) : words.label) ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    makeCopy(button, words.copy ?? '', label, async () => {
      const isSession = /^(?:console|sh.*session)$/.test(figure.dataset.language ?? '');
      const text = copiedText({
        text: code.textContent,
        signed: code.classList.contains('signed'),
        prompt: isSession && words.prompt ? new RegExp(words.prompt) : undefined,
      });
      await navigator.clipboard.writeText(text);
    });
    pre.before(button);
  }
}

/**
 * Makes a button copy, and then show for 3 seconds whether it could.
 *
 * @param spoken the accessible name.
 * @param copy throws when it could not copy. The clipboard does not exist without https, and the reader may have
 * denied access.
 */
function makeCopy(
  button: HTMLButtonElement,
  text: string,
  spoken: string,
  copy: () => Promise<void>,
): void {
  const show = (shown = '', name = shown): void => {
    button.textContent = shown;
    button.ariaLabel = name;
  };
  show(text, spoken);
  button.addEventListener('click', async () => {
    const feedback = await copy().then(
      () => words.copied,
      () => words.failed,
    );
    status.textContent = feedback ?? '';
    show(feedback);
    button.className = 'said';
    setTimeout(() => {
      status.textContent = button.className = '';
      show(text, spoken);
    }, 3000);
  });
}
