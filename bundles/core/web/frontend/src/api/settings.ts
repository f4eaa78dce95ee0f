import { useQuery } from '@tanstack/react-query';
import { api } from './client';

const SETTINGS = '/api/admin/settings';

const address = (pid: string) => `${SETTINGS}/${encodeURIComponent(pid)}`;

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
  /** Whether there may be any number of these. */
  many: boolean;
}

/** One of many, without its values. */
export interface SettingsItem {
  pid: string;
  name: string;
  version: number;
  changedAt: string | null;
  changedBy: string | null;
  file: string | null;
}

export interface Settings extends SettingsSummary {
  version: number;
  changedAt: string | null;
  changedBy: string | null;
  /** The file of the server's folder etc that has them in its hands; null when they are set here. */
  file: string | null;
  settings: Setting[];
  /** Those there are, where there may be many. */
  items?: SettingsItem[];
}

export const settingsKey = ['settings'];

/** What a plugin lets administrators set. @param language names and descriptions come in it, if the plugin has it */
export function usePluginSettings(plugin: string, language: string) {
  return useQuery({
    queryKey: [...settingsKey, plugin, language],
    queryFn: async ({ signal }) => {
      const { items } = await api.get<{ items: SettingsSummary[] }>(SETTINGS, {}, signal);
      const own = items.filter((each) => each.plugin === plugin);
      return Promise.all(own.map(({ pid }) => api.get<Settings>(address(pid), {}, signal)));
    },
  });
}

/** All of one of many; nothing of it is kept, so that whoever opens it again sees what holds now. */
export function useSettings(pid: string, language: string) {
  return useQuery({ queryKey: ['settings-of', pid, language], queryFn: ({ signal }) => api.get<Settings>(address(pid), {}, signal), gcTime: 0 });
}

/** One more of many. @param instance its name */
export const addSettings = ({ pid }: Settings, instance: string, values: Record<string, SettingValue | null>) => api.post<Settings>(address(pid), { instance, values });

export const removeSettings = ({ pid, version }: SettingsItem) => api.remove(address(pid), { query: { version } });

/** @param values all that are not the defaults; a password that is missing stays, one that is null is taken away */
export const changeSettings = ({ pid, version }: Settings, values: Record<string, SettingValue | null>) =>
  api.put<Settings>(address(pid), { version, values });
