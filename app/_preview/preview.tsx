'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import type { PreviewState } from '../../lib/preview/state';
import { Bar } from './bar';

interface PreviewProps {
  /** Of the posts the page was made from; the server tells a higher one after each change. */
  version: number;
  /** What site.config.ts says, as text. */
  settings: string;
  /** The address below which the server answers for the preview. */
  address: string;
}

/** Lets the page follow the files: after each change Next.js makes it anew, and then the bar tells its problems. */
export function Preview({ version, settings, address }: PreviewProps) {
  const { refresh } = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  const [told, setTold] = useState(version);
  const [isLost, setLost] = useState(false);
  const [state, setState] = useState<PreviewState>();
  const [before] = useState(settings);

  useEffect(() => {
    const source = new EventSource(`${address}/events`);
    source.onmessage = ({ data }) => {
      setLost(false);
      setTold(Number(data));
    };
    source.onerror = () => setLost(true);
    return () => source.close();
  }, [address]);

  useEffect(() => {
    if (told > version && !isRefreshing) startRefresh(refresh);
  }, [told, version, isRefreshing, refresh]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for each version.
  useEffect(() => {
    dispatchEvent(new Event('pagechange'));
    const asking = new AbortController();
    fetch(`${address}/state?${new URLSearchParams({ path: location.pathname })}`, asking)
      .then(async (answer) => setState(await answer.json()))
      // The server is gone, or the page has changed again.
      .catch(() => {});
    return () => asking.abort();
  }, [address, version]);

  // Next.js itself brings a changed site.config.ts; what is written in its words is asked for anew.
  useEffect(() => {
    if (settings !== before) location.reload();
  }, [settings, before]);

  return state && <Bar state={state} isLost={isLost} />;
}
