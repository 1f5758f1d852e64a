'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import type { PreviewState } from '../../lib/preview/state';
import { Bar } from './bar';

interface PreviewProps {
  /**
   * The version of the posts that the page was made from; the server reports a higher one after each change.
   */
  version: number;
  /** The settings of site.config.ts as JSON. */
  settings: string;
  /** The path below which the server has the routes of the preview. */
  address: string;
}

/** Updates the page when files change: Next.js renders it again, and the bar shows its problems. */
export function Preview({ version, settings, address }: PreviewProps) {
  const { refresh } = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  const [reportedVersion, setReportedVersion] = useState(version);
  const [isLost, setLost] = useState(false);
  const [state, setState] = useState<PreviewState>();
  const [initialSettings] = useState(settings);

  useEffect(() => {
    const source = new EventSource(`${address}/events`);
    source.onmessage = ({ data }) => {
      setLost(false);
      setReportedVersion(Number(data));
    };
    source.onerror = () => setLost(true);
    return () => source.close();
  }, [address]);

  useEffect(() => {
    if (reportedVersion > version && !isRefreshing) startRefresh(refresh);
  }, [reportedVersion, version, isRefreshing, refresh]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: fetched again for each version.
  useEffect(() => {
    dispatchEvent(new Event('pagechange'));
    const request = new AbortController();
    fetch(`${address}/state?${new URLSearchParams({ path: location.pathname })}`, request)
      .then(async (response) => setState(await response.json()))
      // The server has stopped, or the page has changed again.
      .catch(() => {});
    return () => request.abort();
  }, [address, version]);

  // After a change of site.config.ts, Next.js itself renders the page again. The reload also fetches the scripts and
  // texts that depend on the settings.
  useEffect(() => {
    if (settings !== initialSettings) location.reload();
  }, [settings, initialSettings]);

  return state && <Bar state={state} isLost={isLost} manual={`${address}/manual`} />;
}
