import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { endOtherSessions, endOwnSession, ownSessions } from '../api/account';
import { Problem } from '../api/client';
import { formatAgo, formatDateTime } from '../ui/format';

export const ownSessionsKey = ['own-sessions'];

export function OwnSessions() {
  const { t, i18n } = useTranslation('account');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { data, error } = useQuery({ queryKey: ownSessionsKey, queryFn: ownSessions });

  async function end(work: () => Promise<unknown>) {
    try {
      await work();
      void message.success(t('sessions.ended'));
    } catch (problem) {
      void message.error(problem instanceof Problem ? problem.message : t('shell:unreachable'));
    }
    await queries.invalidateQueries({ queryKey: ownSessionsKey });
  }

  if (error) return <Alert type="error" showIcon title={error instanceof Problem ? error.message : t('shell:unreachable')} />;
  if (!data) return <Skeleton active />;
  return (
    <>
      <ul className="sessions">
        {data.map((session) => (
          <li key={session.id}>
            <span>
              {session.client ?? session.method} <span className="muted">{session.address}</span>
            </span>
            <span className="muted" title={formatDateTime(session.lastUsedAt, i18n.language)}>
              {formatAgo(session.lastUsedAt, i18n.language)}
            </span>
            {session.current ? (
              <span className="muted">{t('sessions.current')}</span>
            ) : (
              <Button size="small" onClick={() => void end(() => endOwnSession(session.id))}>
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data.length > 1 && <Button onClick={() => void end(endOtherSessions)}>{t('sessions.endOthers')}</Button>}
    </>
  );
}
