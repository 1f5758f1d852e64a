import { audit } from './audit-dom';

declare global {
  interface Window {
    /** Tells the harness of a script that ran, or of one the policy would have stopped. */
    xssFound(what: string): void;
    xssExercise(boxes: number): string[];
    xssInsert(outputs: string[]): void;
  }
}

// Kept before any hostile script can replace them.
const report = window.xssFound;
const isTop = window === window.top;

for (const name of ['alert', 'prompt', 'confirm', 'print', 'open', 'eval', 'fetch'] as const) {
  Object.defineProperty(window, name, {
    configurable: true,
    value: () => {
      report(`${name} called`);
      return null;
    },
  });
}

document.addEventListener(
  'securitypolicyviolation',
  ({ violatedDirective, blockedURI, sample }) => {
    report(`${violatedDirective} ${blockedURI} ${sample}`);
  },
);

const EVENTS = `click dblclick mouseover mouseenter mouseout mousedown mouseup mousemove pointerover
  pointerdown pointerrawupdate contextmenu wheel auxclick keydown keyup keypress focus focusin blur
  focusout input beforeinput change select submit reset invalid load error abort toggle beforetoggle
  animationstart animationend animationiteration transitionrun transitionend transitioncancel copy cut
  paste drag dragstart drop scroll scrollend touchstart touchend play canplay loadstart durationchange
  begin end repeat activate hashchange message pageshow popstate resize unload`.split(/\s+/);

if (isTop) {
  window.xssExercise = (boxes) => {
    const found = audit(boxes);
    for (const element of document.querySelectorAll('.box *')) {
      for (const type of EVENTS) {
        element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
      }
      // Untrusted clicks still follow links, and `javascript:` is one.
      if (element instanceof HTMLElement) element.click();
    }
    return found;
  };
  window.xssInsert = (outputs) => {
    document.body.replaceChildren(
      ...outputs.map((output, index) => {
        const box = document.createElement('div');
        box.className = 'box';
        box.id = `box-${index}`;
        const template = document.createElement('template');
        template.innerHTML = `${output}<i class="end-of-box"></i>`;
        box.append(template.content);
        return box;
      }),
    );
  };
  // A link that only leads elsewhere is followed by nobody here.
  window.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a, area') : null;
    if (link instanceof HTMLAnchorElement && link.protocol !== 'javascript:') {
      event.preventDefault();
    }
  });
}
