'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PreviewState } from '../../lib/preview/state';
import styles from './bar.css' with { type: 'text' };
import { copyPosition, phrase, positionOf } from './copy-position';

/** How long a message is shown, in milliseconds. */
const MESSAGE_TIME = 5000;

interface BarProps {
  state: PreviewState;
  /** Whether the connection to the server is lost. */
  isLost: boolean;
  /** The URL of the manual. */
  manual: string;
}

/**
 * The bar at the bottom of a page in npm run dev. While it is shown, a double click on a block of a post, or on a
 * problem, copies its source position.
 */
export function Bar({ state, isLost, manual }: BarProps) {
  const [root, setRoot] = useState<ShadowRoot>();
  const [message, setMessage] = useState('');
  const { words, post, problems, marks, elsewhere } = state;

  useEffect(() => {
    const host = document.createElement('tsuzuri-preview');
    // The bar is in a sibling of the body, with a shadow root, so that the styles of the page do not apply to it.
    document.documentElement.append(host);
    setRoot(host.attachShadow({ mode: 'open' }));
    return () => host.remove();
  }, []);

  useEffect(() => {
    const onDoubleClick = ({ target }: MouseEvent) => {
      const position = target instanceof Element && positionOf(target, state);
      if (position) void copyPosition(position, state).then(setMessage);
    };
    document.addEventListener('dblclick', onDoubleClick);
    return () => document.removeEventListener('dblclick', onDoubleClick);
  }, [state]);

  useEffect(() => {
    const timer = message && setTimeout(setMessage, MESSAGE_TIME, '');
    return () => clearTimeout(timer);
  }, [message]);

  const facts = (
    <>
      {marks.map((mark) => (
        <span className="mark" key={mark}>
          {mark}
        </span>
      ))}
      {post && <span>{phrase(words.characters, post.characters.toLocaleString())}</span>}
      {post && <span>{phrase(words.minutes, post.minutes)}</span>}
      {problems.length > 0 ? (
        <Problems state={state} setMessage={setMessage} />
      ) : (
        <span>{words.noProblems}</span>
      )}
      {elsewhere > 0 && <span className="mark">{phrase(words.elsewhere, elsewhere)}</span>}
    </>
  );
  const bar = (
    <section aria-label={words.bar}>
      <style>{styles}</style>
      <strong>{words.bar}</strong>
      {isLost ? <span className="mark">{words.lost}</span> : facts}
      <span role="status">{message}</span>
      <a href={manual}>{words.manual}</a>
    </section>
  );
  return root && createPortal(bar, root);
}

/** The list of problems of the page; a click on a position copies it. */
function Problems({
  state,
  setMessage,
}: {
  state: PreviewState;
  setMessage: (text: string) => void;
}) {
  const { problems, words } = state;
  return (
    <details className={problems.some(({ level }) => level === 'error') ? 'bad' : undefined}>
      <summary>{phrase(words.problems, problems.length)}</summary>
      <ul>
        {problems.map(({ file, line, column, what, mend }) => {
          const position = `${file}:${line}:${column}`;
          return (
            <li key={`${position} ${what}`}>
              <button
                type="button"
                onClick={() => void copyPosition(position, state).then(setMessage)}
              >
                {position}
              </button>
              <div>{what}</div>
              <div>→ {mend}</div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
