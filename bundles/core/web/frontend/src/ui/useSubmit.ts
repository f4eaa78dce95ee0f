import type { FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/client';

/** Sends a form: busy meanwhile; what the server refuses stands at its field, and what is nobody's field above all. */
export function useSubmit<T extends object>(form: FormInstance<T>, work: (values: T) => Promise<void>) {
  const { t } = useTranslation('shell');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function submit(values: T) {
    setBusy(true);
    setError(undefined);
    try {
      await work(values);
    } catch (problem) {
      if (!(problem instanceof Problem)) return setError(t('unreachable'));
      const here = problem.violations.filter(({ field }) => field in values);
      form.setFields(here.map(({ field, message }) => ({ name: field as never, errors: [message] })));
      if (here.length === 0 || here.length < problem.violations.length) setError(problem.message);
    } finally {
      setBusy(false);
    }
  }
  return { submit: (values: T) => void submit(values), busy, error };
}
