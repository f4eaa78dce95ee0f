import { useQuery } from '@tanstack/react-query';
import { api } from './client';

const SETTINGS = '/api/admin/settings';

export type SettingValue = string | number | boolean | (string | number | boolean)[];

export interface Setting {
  id: string;
  name: string;
  description: string | null;
  type: 'text' | 'integer' | 'decimal' | 'boolean' | 'password';
  list: boolean;
  required: boolean;
  defaults: string[];
  options: { value: string; label: string }[];
  isSet: boolean;
  /** Never there for a password. */
  value: SettingValue | null;
}

export interface SettingsSummary {
  pid: string;
  plugin: string;
  name: string;
  description: string | null;
}

export interface Settings extends SettingsSummary {
  version: number;
  changedAt: string | null;
  changedBy: string | null;
  /** The file of the server's folder etc that has them in its hands; null when they are set here. */
  file: string | null;
  settings: Setting[];
}

export const settingsKey = ['settings'];

/** What a plugin lets administrators set. @param language names and descriptions come in it, if the plugin has it */
export function usePluginSettings(plugin: string, language: string) {
  return useQuery({
    queryKey: [...settingsKey, plugin, language],
    queryFn: async ({ signal }) => {
      const { items } = await api.get<{ items: SettingsSummary[] }>(SETTINGS, {}, signal);
      const own = items.filter((each) => each.plugin === plugin);
      return Promise.all(own.map(({ pid }) => api.get<Settings>(`${SETTINGS}/${encodeURIComponent(pid)}`, {}, signal)));
    },
  });
}

/** @param values all that are not the defaults; a password that is missing stays, one that is null is taken away */
export const changeSettings = ({ pid, version }: Settings, values: Record<string, SettingValue | null>) =>
  api.put<Settings>(`${SETTINGS}/${encodeURIComponent(pid)}`, { version, values });
