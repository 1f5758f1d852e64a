import { blockWidth } from '../measure-text';
import { classNames, type Drawing, element } from '../svg';
import { Canvas } from './canvas';
import { LOOP, TEXT_SIZE } from './columns';
import { arrowHead, LINE_HEIGHT, straight } from './marks';
import type { Sequence, Step } from './read-sequence';

type Message = Step & { kind: 'message' };
type Note = Step & { kind: 'note' };

/** Draws a sequence diagram. */
export function drawSequence(sequence: Sequence): Drawing {
  const canvas = new Canvas(sequence);
  for (const step of sequence.steps) drawStep(step, canvas);
  return canvas.finish();
}

function drawStep(step: Step, canvas: Canvas): void {
  if (step.kind === 'message') {
    if (step.from === step.to) drawOwnMessage(step, canvas);
    else drawMessage(step, canvas);
    if (step.ends) canvas.endBar(step.from);
  } else if (step.kind === 'note') drawNote(step, canvas);
  else if (step.kind === 'block') canvas.beginFrame(step.name, step.text);
  else if (step.kind === 'divider') canvas.divideFrame(step.text);
  else if (step.kind === 'end') canvas.endFrame();
  else if (step.kind === 'activate') canvas.beginBar(step.of);
  else canvas.endBar(step.of);
}

function drawMessage(message: Message, canvas: Canvas): void {
  const { from, to, text, isDashed, isBoth, head, starts } = message;
  const height = heightOf(text);
  const isRight = canvas.at(to) > canvas.at(from);
  canvas.y += height + 10;
  if (starts) canvas.beginBar(to, canvas.y);
  const [start, end] = [canvas.edge(from, isRight ? 1 : -1), canvas.edge(to, isRight ? -1 : 1)];
  const { y } = canvas;
  if (text) canvas.say(text, (start + end) / 2, y - 4 - height / 2, 'label');
  canvas.draw(
    straight(classNames('edge', isDashed ? 'dash' : ''), [start, y], [end, y]),
    arrowHead(head, end, y, isRight ? 1 : -1),
    isBoth ? arrowHead(head, start, y, isRight ? -1 : 1) : '',
  );
  canvas.cover(Math.min(start, end) - 12, Math.max(start, end) + 12);
  canvas.y += 12;
}

/** Draws a message from a participant to itself: to the right and back. */
function drawOwnMessage({ from, text, isDashed, head, starts }: Message, canvas: Canvas): void {
  const height = heightOf(text);
  const x = canvas.edge(from, 1);
  canvas.y += Math.max(14, height / 2);
  const { y } = canvas;
  const d = `M${x.toFixed(1)} ${y.toFixed(1)}h${LOOP}v18h${-LOOP}`;
  canvas.draw(
    element('path', { class: classNames('edge', isDashed ? 'dash' : ''), d }),
    arrowHead(head, x, y + 18, -1),
  );
  if (text) canvas.say(text, x + LOOP + 8, y + 9, 'label left');
  canvas.cover(x - 20, x + LOOP + 8 + blockWidth(text, TEXT_SIZE));
  canvas.y += 18 + Math.max(14, height / 2);
  if (starts) canvas.beginBar(from);
}

function drawNote({ side, of, text }: Note, canvas: Canvas): void {
  const places = of.map((id) => canvas.at(id));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const needed = blockWidth(text, TEXT_SIZE) + 28;
  const width = side === 'over' && first < last ? Math.max(needed, last - first + 40) : needed;
  const away = 12 + width / 2;
  const middle = { left: first - away, right: last + away, over: (first + last) / 2 }[side];
  const height = heightOf(text) + 12;
  canvas.y += 4;
  const left = middle - width / 2;
  canvas.draw(element('rect', { class: 'note', x: left, y: canvas.y, width, height }));
  canvas.say(text, middle, canvas.y + height / 2, '');
  canvas.cover(left, left + width);
  canvas.y += height + 10;
}

function heightOf(text: string): number {
  return text === '' ? 0 : text.split('\n').length * LINE_HEIGHT;
}
