import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from './client';
import { watchEvents } from './events';
import { pluginsKey } from './plugins';

/** How far the latest change of a plugin is, or how it ended. */
export interface PluginProgress {
  plugin: string;
  /** As in the history; null when there was no change since the server started. */
  action: string | null;
  version: string | null;
  state: 'NONE' | 'RUNNING' | 'DONE' | 'FAILED';
  steps: ProgressStep[];
  problem: string | null;
}

export interface ProgressStep {
  action: string;
  detail: string;
  state: 'TO_COME' | 'RUNNING' | 'DONE' | 'FAILED';
}

const POLL_MILLIS = 2000;

/**
 * The progress, live by events. It is asked for as well while something runs, for pages that the events do not reach.
 *
 * @param expected whether a change is about to begin
 */
export function usePluginProgress(plugin: string, expected = false): PluginProgress | undefined {
  const queries = useQueryClient();
  const address = `/api/admin/plugins/${encodeURIComponent(plugin)}/progress`;
  const { data } = useQuery({
    queryKey: progressKey(plugin),
    queryFn: ({ signal }) => api.get<PluginProgress>(address, {}, signal),
    refetchInterval: ({ state }) => (expected || state.data?.state === 'RUNNING' ? POLL_MILLIS : false),
  });
  useEffect(
    () => watchEvents<PluginProgress>(`${address}/events`, 'progress', (now) => queries.setQueryData(progressKey(plugin), now)),
    [address, plugin, queries],
  );
  return data;
}

const progressKey = (plugin: string) => [...pluginsKey, 'progress', plugin];
