import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import { upload } from './upload';

const PLUGINS = '/api/admin/plugins';

/** A later server may know more of them; they are shown by their names. */
export type PluginState = 'ACTIVE' | 'STARTING' | 'DISABLED' | 'FAILED' | 'UNINSTALLED' | 'PURGING' | 'PURGED' | (string & {});

export interface PluginInfo {
  id: string;
  name: string;
  version: string | null;
  vendor: string;
  state: PluginState;
  source: string;
  changedAt: string;
  changedBy: string;
  problem: string | null;
  recordTypes: string[];
}

export interface PluginChange {
  at: string;
  action: string;
  version: string | null;
  state: PluginState;
  by: string;
  through: string;
  problem: string | null;
}

export interface PluginList {
  items: PluginInfo[];
  refusedFiles: { file: string; code: string; problem: string; at: string }[];
  safeMode?: boolean;
}

/** What an installation would do. Besides these parts it has whatever the server finds worth reading. */
export interface PluginPlan extends Record<string, unknown> {
  id: string;
  plugin: string;
  version: string;
  replaces: string | null;
  steps: { action: string; detail: string }[];
  expiresAt: string;
}

export const pluginsKey = ['plugins'];

/** @param often look every second, while something is on its way */
export function usePlugins(often = false) {
  return useQuery({
    queryKey: [...pluginsKey, 'list'],
    queryFn: ({ signal }) => api.get<PluginList>(PLUGINS, {}, signal),
    refetchInterval: ({ state }) => (often || state.data?.items.some((plugin) => plugin.state === 'STARTING') ? 1000 : false),
  });
}

export function usePlugin(id: string) {
  return useQuery({
    queryKey: [...pluginsKey, 'one', id],
    queryFn: ({ signal }) => api.get<PluginInfo & { history: PluginChange[] }>(`${PLUGINS}/${id}`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'STARTING' ? 1000 : false),
  });
}

/** What a plugin does on the node that answers, in numbers. */
export interface PluginFigures {
  /** By kind of extension, since the node started; seconds that all of them took together. */
  calls: { kind: string; calls: number; failures: number; overdue: number; seconds: number }[];
  /** Now; left are those that did not end while the plugin was exchanged or disabled. */
  requests: { inside: number; waiting: number; streams: number; left: number };
  threadsLeft: number;
}

export function usePluginFigures(id: string) {
  return useQuery({
    queryKey: [...pluginsKey, 'figures', id],
    queryFn: ({ signal }) => api.get<PluginFigures>(`${PLUGINS}/${id}/figures`, {}, signal),
    refetchInterval: 5000,
  });
}

export const planPlugin = (file: File, onProgress: (percent: number) => void) => upload<PluginPlan>(PLUGINS, file, onProgress);

/** What its migrations would run, in this order. */
export const migrationSql = async (plan: PluginPlan) => (await api.get<{ statements: string[] }>(`${PLUGINS}/plans/${plan.id}/sql`)).statements;

export const applyPlan = async (plan: PluginPlan) => (await api.post<PluginInfo>(`${PLUGINS}/plans/${plan.id}/apply`)).data;

export type PluginCommand = 'enable' | 'disable' | 'rollback';

export const commandPlugin = async (id: string, command: PluginCommand) => (await api.post<PluginInfo>(`${PLUGINS}/${id}/${command}`)).data;

/** The data stay. */
export const uninstallPlugin = (id: string) => api.remove(`${PLUGINS}/${id}`);

/** @param confirmation the plugin's id, typed by who purges its data */
export const purgePlugin = (id: string, confirmation: string) => api.remove(`${PLUGINS}/${id}`, { query: { purge: true, confirm: confirmation } });

export interface PluginExport {
  name: string;
  writtenAt: string;
  size: number;
  sha256: string;
}

export function usePluginExports(id: string) {
  return useQuery({
    queryKey: [...pluginsKey, 'exports', id],
    queryFn: ({ signal }) => api.get<{ items: PluginExport[] }>(`${PLUGINS}/${id}/exports`, {}, signal),
  });
}

export const exportPlugin = async (id: string) => (await api.post<PluginExport>(`${PLUGINS}/${id}/exports`)).data;

export const exportHref = (id: string, name: string) => `${PLUGINS}/${id}/exports/${name}`;

export const deleteExport = (id: string, name: string) => api.remove(exportHref(id, name));

export const restorePlugin = (id: string, file: File) => upload<{ records: Record<string, number> }>(`${PLUGINS}/${id}/data`, file, () => {}).done;
