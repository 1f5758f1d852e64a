import { expect, test } from 'vitest';
import { COSTLY_SVGS, svg, times } from '../testing/costly-svgs';
import { safeSvg } from './safe-svg';

test.each(COSTLY_SVGS)('an SVG with %s is costly', (_, source) => {
  expect(safeSvg(source)?.effort).not.toBe('ordinary');
});

const node = (index: number) =>
  `<g class="node default" id="flowchart-n${index}" transform="translate(${index}, 40)"><rect class="basic label-container" x="-40" y="-20" width="80" height="40"/><g class="label"><foreignObject width="60" height="24"><div xmlns="http://www.w3.org/1999/xhtml" style="display: table-cell"><span class="nodeLabel"><p>名前</p></span></div></foreignObject></g></g>`;
const edge = (index: number) =>
  `<path d="M${index},100L80.5,120.25C90,130,100,140,110,150" class="edge-thickness-normal edge-pattern-dotted flowchart-link" marker-end="url(#arrow)"/>`;

test.each([
  [
    'of Mermaid, 200 nodes and edges',
    svg(
      `<style>#m{font-size:16px;fill:#333}@keyframes edge-animation{from{stroke-dashoffset:0}}#m .node rect,#m .node circle{fill:#ECECFF;stroke:#9370DB}#m .edge-pattern-dotted{stroke-dasharray:2}#m .flowchart-link{stroke:#333;fill:none}#m p{margin:0}</style><marker id="arrow" viewBox="0 0 10 10"><path d="M 0 0 L 10 5 L 0 10 z"/></marker>${times(200, node)}${times(200, edge)}`,
    ),
  ],
  [
    'of draw.io with shadows',
    svg(
      times(
        20,
        (index) =>
          `<g style="filter: drop-shadow(rgba(0, 0, 0, 0.25) 2px 3px 2px);"><rect x="${index}" y="40" width="120" height="60" fill="#dae8fc" stroke="#6c8ebf" pointer-events="all"/></g><switch><foreignObject><div xmlns="http://www.w3.org/1999/xhtml">箱</div></foreignObject><text x="100" y="74">箱</text></switch>`,
      ),
      600,
    ),
  ],
  [
    'of Inkscape with gradients of gradients and a blur',
    svg(
      `<defs><linearGradient id="a"><stop offset="0"/><stop offset="1"/></linearGradient><linearGradient id="b" xlink:href="#a"/><filter id="f"><feGaussianBlur stdDeviation="3"/></filter><clipPath id="c"><path d="M0 0h9v9z"/></clipPath></defs>${times(500, () => '<path style="fill:url(#b);stroke:#000;stroke-opacity:1" d="m 10.5,20.25 c 1,2 3,4 5,6 7,8 9,10 11,12 z"/>')}<path filter="url(#f)" d="m 1 1 h 99 v 99 z"/><g clip-path="url(#c)"><path d="M0 0h9v9z"/></g>`,
    ),
  ],
  [
    'of Illustrator with classes',
    svg(
      `<style type="text/css">.st0{fill:url(#SVGID_1_);}.st1{opacity:0.5;}.st2{fill:none;stroke:#231815;stroke-dasharray:4,4;}</style><radialGradient id="SVGID_1_" gradientUnits="userSpaceOnUse"><stop style="stop-color:#FFF"/></radialGradient>${'<path class="st0" d="M1.5,2.5c1,1,2,2,3,3z"/><circle class="st1" r="4"/><line class="st2" x1="0" y1="0" x2="300" y2="0"/>'.repeat(300)}`,
    ),
  ],
  [
    'of Excalidraw, long rough lines',
    svg(
      `<defs><style>@font-face{font-family:"Virgil"}</style></defs><rect width="900" height="900" fill="#fff"/>${times(60, () => `<g stroke-linecap="round" transform="translate(10 10) rotate(0 50 50)"><path d="M-0.5 0.75 ${'C10.1 11.2, 12.3 13.4, 14.5 15.6 '.repeat(20)}" stroke="#1e1e1e" fill="none"/></g><g transform="translate(1 2)"><text font-family="Virgil" font-size="20px">手書きの図</text></g>`)}`,
    ),
  ],
  [
    'of a chart, 3,000 marks',
    svg(
      `<defs><path id="m" d="M0 3C0.8 3 1.5 2.7 2.1 2.1z"/></defs>${times(3000, (x) => `<use xlink:href="#m" x="${x}" y="9" style="fill:#1f77b4;opacity:0.7"/>`)}`,
      600,
    ),
  ],
])('an SVG %s is not costly', (_, source) => {
  expect(safeSvg(source)?.effort).toBe('ordinary');
});
