import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Rec } from '../api/records';
import { useSession } from '../shell/session/SessionGate';
import { useAppearance } from '../shell/theme/useAppearance';
import type { PageContext, RecordContext, Slots } from './contract';
import type { Registered, Slot } from './host';
import { registry } from './registry';

/** @param type of the record that the slot is about; only contributions for it then */
export function useContributions<S extends Slot>(slot: S, type?: string) {
  const { contributions } = useSyncExternalStore(registry.subscribe, registry.picture);
  return useMemo(
    () =>
      contributions.filter(
        (one) => one.slot === slot && (!type || !one.contribution.types || one.contribution.types.includes(type)),
      ) as unknown as Registered<Slots[S]>[],
    [contributions, slot, type],
  );
}

export const useFailures = () => useSyncExternalStore(registry.subscribe, registry.picture).failures;

export function titleOf({ contribution, module }: Registered<never>, language: string): string {
  const { title } = contribution;
  if (typeof title === 'string') return title;
  return title?.[language] ?? title?.en ?? module.name;
}

export function usePageContext(): PageContext {
  const { i18n } = useTranslation();
  const { dark } = useAppearance();
  const { user } = useSession();
  const navigate = useNavigate();
  return useMemo(
    () => ({ language: i18n.language, dark, user: { id: user.id, username: user.username }, navigate: (path: string) => void navigate(path) }),
    [i18n.language, dark, user.id, user.username, navigate],
  );
}

export function useRecordContext(type: string, record: Rec): RecordContext {
  const page = usePageContext();
  return useMemo(() => ({ ...page, recordType: type, recordId: record.id, record }), [page, type, record]);
}
