'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PreviewState } from '../../lib/preview/state';
import styles from './bar.css' with { type: 'text' };
import { copyPlace, phrase, placeOf } from './copy-place';

/** Milliseconds a message stays. */
const SAID = 5000;

interface BarProps {
  state: PreviewState;
  /** Whether the server is gone. */
  isLost: boolean;
}

/** What there is to say of the page, at its foot. A double click in the page copies a place. */
export function Bar({ state, isLost }: BarProps) {
  const [root, setRoot] = useState<ShadowRoot>();
  const [said, say] = useState('');
  const { words, post, problems, marks, elsewhere } = state;

  useEffect(() => {
    const host = document.createElement('tsuzuri-preview');
    // Beside the body, where the page's own styles do not reach.
    document.documentElement.append(host);
    setRoot(host.attachShadow({ mode: 'open' }));
    return () => host.remove();
  }, []);

  useEffect(() => {
    const onDoubleClick = ({ target }: MouseEvent) => {
      const place = target instanceof Element && placeOf(target, state);
      if (place) void copyPlace(place, state).then(say);
    };
    document.addEventListener('dblclick', onDoubleClick);
    return () => document.removeEventListener('dblclick', onDoubleClick);
  }, [state]);

  useEffect(() => {
    const silence = said && setTimeout(say, SAID, '');
    return () => clearTimeout(silence);
  }, [said]);

  const about = (
    <>
      {marks.map((mark) => (
        <span className="mark" key={mark}>
          {mark}
        </span>
      ))}
      {post && <span>{phrase(words.characters, post.characters.toLocaleString())}</span>}
      {post && <span>{phrase(words.minutes, post.minutes)}</span>}
      {problems.length > 0 ? <Problems state={state} say={say} /> : <span>{words.noProblems}</span>}
      {elsewhere > 0 && <span className="mark">{phrase(words.elsewhere, elsewhere)}</span>}
    </>
  );
  const bar = (
    <section aria-label={words.bar}>
      <style>{styles}</style>
      <strong>{words.bar}</strong>
      {isLost ? <span className="mark">{words.lost}</span> : about}
      <span role="status">{said}</span>
    </section>
  );
  return root && createPortal(bar, root);
}

/** The problems of the page, to open; a click on a place copies it. */
function Problems({ state, say }: { state: PreviewState; say: (text: string) => void }) {
  const { problems, words } = state;
  return (
    <details className={problems.some(({ level }) => level === 'error') ? 'bad' : undefined}>
      <summary>{phrase(words.problems, problems.length)}</summary>
      <ul>
        {problems.map(({ file, line, column, what, mend }) => {
          const place = `${file}:${line}:${column}`;
          return (
            <li key={`${place} ${what}`}>
              <button type="button" onClick={() => void copyPlace(place, state).then(say)}>
                {place}
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
