import { copiedText } from './copy/copied-text';

// Adds a copy button to each code block. The texts are in data attributes of this script element.
const words: DOMStringMap = document.querySelector<HTMLElement>('script[data-copy]')?.dataset ?? {};
const status = document.createElement('span');
status.role = 'status';
status.className = 'unseen';
document.body.append(status);

addButtons();
// The live preview (app/_preview) changes the text of a post in place.
addEventListener('prosechange', addButtons);

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
    const show = (text = '', spoken = text): void => {
      button.textContent = text;
      button.ariaLabel = spoken;
    };
    show(words.copy, label);
    button.addEventListener('click', async () => {
      const isSession = /^(?:console|sh.*session)$/.test(figure.dataset.language ?? '');
      const text = copiedText({
        text: code.textContent,
        signed: code.classList.contains('signed'),
        prompt: isSession && words.prompt ? new RegExp(words.prompt) : undefined,
      });
      // The clipboard does not exist without https, and the reader may have denied access.
      const written = await navigator.clipboard?.writeText(text).then(
        () => true,
        () => false,
      );
      const feedback = written ? words.copied : words.failed;
      status.textContent = feedback ?? '';
      show(feedback);
      button.className = 'said';
      setTimeout(() => {
        status.textContent = button.className = '';
        show(words.copy, label);
      }, 3000);
    });
    pre.before(button);
  }
}
