import { audit } from './audit-dom';

declare global {
  interface Window {
    /** Reports to the probe that a script ran, or that the policy would have blocked one. */
    xssFound(what: string): void;
    /**
     * Audits the DOM, then dispatches events to every element and clicks it. Returns the findings of the
     * audit.
     */
    xssExercise(boxes: number): string[];
    /** Replaces the content of the document by outputs, parsed through `innerHTML`. */
    xssInsert(outputs: string[]): void;
  }
}

// Saved before a hostile script can replace them.
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
    const findings = audit(boxes);
    for (const element of document.querySelectorAll('.box *')) {
      for (const type of EVENTS) {
        element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
      }
      // A synthetic click follows links too, and so runs `javascript:` URLs.
      if (element instanceof HTMLElement) element.click();
    }
    return findings;
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
  // Ordinary links must not navigate away from this document.
  window.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a, area') : null;
    if (link instanceof HTMLAnchorElement && link.protocol !== 'javascript:') {
      event.preventDefault();
    }
  });
}
