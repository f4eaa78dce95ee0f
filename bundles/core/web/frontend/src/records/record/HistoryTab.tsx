import { Button, Spin } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { RecordType } from '../../api/metadata';
import { recordsKey } from '../../api/records';
import { ErrorNote } from '../../ui/ErrorNote';
import { formatDateTime } from '../../ui/format';
import { Changes, type ChangeSet } from './Changes';

interface Entry {
  id: string;
  at: string;
  actor: string;
  origin: string;
  action: string;
  changes: ChangeSet;
}

/** Who changed what, when, and through what. */
export function HistoryTab({ type, id }: { type: RecordType; id: string }) {
  const { t, i18n } = useTranslation('records');
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...recordsKey(type.name), 'history', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => api.get<{ items: Entry[]; nextCursor: string | null }>(`${type.href}/${id}/history`, { cursor: pageParam, limit: 50 }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  if (error) return <ErrorNote error={error} />;
  if (!data) return <Spin />;
  return (
    <div className="history">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('history.when')}</th>
            <th scope="col">{t('history.who')}</th>
            <th scope="col">{t('history.what')}</th>
          </tr>
        </thead>
        <tbody>
          {data.pages.flatMap((page) => page.items).map((entry) => (
            <tr key={entry.id}>
              <td style={{ whiteSpace: 'nowrap' }}>{formatDateTime(entry.at, i18n.language)}</td>
              <td>
                {entry.actor}
                {entry.origin !== 'rest' && entry.origin !== entry.actor && <div className="muted">{entry.origin}</div>}
              </td>
              <td>
                {t(`actions.${entry.action}`, { defaultValue: entry.action })}
                <Changes type={type} changes={entry.changes ?? {}} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <Button type="link" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </div>
  );
}
