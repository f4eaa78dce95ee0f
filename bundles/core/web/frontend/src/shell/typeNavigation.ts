import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordTypes, type RecordType } from '../api/metadata';

export interface TypeGroup {
  plugin: string;
  label: string;
  types: RecordType[];
}

/** Plugins whose records people work with all day, in this order; others follow, and these last ones stand under "More". */
const FIRST = ['customers', 'sales', 'support', 'marketing', 'activities'];
const LAST = ['files', 'consent', 'retention'];
/** Shown by the pages of the administration. */
const ELSEWHERE = ['admin'];

export function useTypeNavigation(): { main: TypeGroup[]; more: TypeGroup[] } {
  const { data } = useRecordTypes();
  const { t } = useTranslation();
  return useMemo(() => {
    const groups = new Map<string, RecordType[]>();
    for (const type of data ?? []) {
      if (!ELSEWHERE.includes(type.plugin)) groups.set(type.plugin, [...(groups.get(type.plugin) ?? []), type]);
    }
    const all = [...groups]
      .map(([plugin, types]) => ({ plugin, types, label: t(`plugins.${plugin}`, { defaultValue: plugin }) }))
      .sort((a, b) => place(a.plugin) - place(b.plugin) || a.label.localeCompare(b.label));
    return { main: all.filter((group) => !LAST.includes(group.plugin)), more: all.filter((group) => LAST.includes(group.plugin)) };
  }, [data, t]);
}

function place(plugin: string) {
  const first = FIRST.indexOf(plugin);
  return first >= 0 ? first : FIRST.length;
}
