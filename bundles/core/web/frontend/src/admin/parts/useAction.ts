import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { App } from 'antd';
import { createElement, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert';

/** Runs what a button does: busy meanwhile, then the keys are read anew and people told how it went. */
export function useAction(...invalidated: QueryKey[]) {
  const { t } = useTranslation('admin');
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const [busy, setBusy] = useState<string>();
  const run = useCallback(
    async (name: string, work: () => Promise<unknown>, success?: string) => {
      setBusy(name);
      try {
        await work();
        if (success) void message.success(success);
        return true;
      } catch (error) {
        modal.error({ title: t('failed'), content: createElement(ProblemAlert, { error }), icon: null, width: 560 });
        return false;
      } finally {
        await Promise.all(invalidated.map((queryKey) => queries.invalidateQueries({ queryKey })));
        setBusy(undefined);
      }
    },
    // The keys are constants of the callers.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [message, modal, queries, t],
  );
  return { run, busy };
}
