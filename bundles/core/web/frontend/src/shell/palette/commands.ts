import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordTypes } from '../../api/metadata';
import { areas } from '../../areas';
import { useSession } from '../session/SessionGate';

export interface Command {
  key: string;
  text: string;
  kind: string;
  detail?: string;
  to: string;
}

const SHOWN = 6;

/** Pages, lists and new records whose names have the words in them. */
export function useCommands(words: string): Command[] {
  const { t } = useTranslation();
  const { user } = useSession();
  const { data: types } = useRecordTypes();
  return useMemo(() => {
    const pages = areas
      .flatMap((area) => area.navigation ?? [])
      .filter((entry) => entry.permitted?.(user) ?? true)
      .map((entry) => ({ key: entry.path, text: t(entry.label), kind: t('palette.page'), to: entry.path }));
    const lists = (types ?? []).map((type) => ({ key: type.name, text: type.pluralLabel, kind: t('palette.list'), to: `/records/${type.name}` }));
    const begin = (types ?? [])
      .filter((type) => type.rights.create !== 'none' && type.fields.some((field) => !field.readOnly && field.name !== 'externalId'))
      .map((type) => ({ key: `new-${type.name}`, text: t('palette.new', { type: type.label }), kind: t('palette.action'), to: `/records/${type.name}/new` }));
    const asked = words.toLocaleLowerCase();
    return [...pages, ...lists, ...begin].filter((command) => command.text.toLocaleLowerCase().includes(asked)).slice(0, SHOWN);
  }, [words, types, user, t]);
}
