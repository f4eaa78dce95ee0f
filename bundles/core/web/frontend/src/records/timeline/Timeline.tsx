import { Button, Spin } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { useRecordTypes, type RecordType } from '../../api/metadata';
import { recordsKey, type Rec, type Reference } from '../../api/records';
import { ErrorNote } from '../../ui/ErrorNote';
import { FieldValue } from '../../ui/FieldValue';
import { formatAgo, formatDateTime } from '../../ui/format';
import { Changes, type ChangeSet } from '../record/Changes';
import { Composer } from './Composer';
import './Timeline.css';

interface Entry {
  at: string;
  kind: string;
  action: string;
  title: string | null;
  actor: string | null;
  record: Reference | null;
  details?: { changes?: ChangeSet; description?: string; status?: string } & Record<string, unknown>;
}

/** Everything that happened around a record, the newest first, and what one adds to it. */
export function Timeline({ type, record }: { type: RecordType; record: Rec }) {
  const { t } = useTranslation('records');
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...recordsKey(type.name), 'timeline', record.id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => api.get<{ items: Entry[]; nextCursor: string | null }>(`${type.href}/${record.id}/timeline`, { cursor: pageParam, limit: 30 }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return (
    <>
      <Composer type={type} record={record} />
      {error ? <ErrorNote error={error} /> : !data ? <Spin /> : null}
      <ol className="timeline">
        {data?.pages.flatMap((page) => page.items).map((entry, index) => (
          <TimelineEntry key={`${entry.at}${index}`} type={type} id={record.id} entry={entry} />
        ))}
      </ol>
      {hasNextPage && (
        <Button type="link" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </>
  );
}

function TimelineEntry({ type, id, entry }: { type: RecordType; id: string; entry: Entry }) {
  const { t, i18n } = useTranslation('records');
  const { data: types } = useRecordTypes();
  const about = types?.find((one) => one.name === entry.record?.type);
  const other = entry.record && entry.record.id !== id;
  const changes = entry.action === 'created' && !other ? undefined : entry.details?.changes;
  const description = entry.details?.description;
  return (
    <li>
      <div className="timeline-head">
        <span className="kind">{other ? (about?.label ?? entry.kind) : t(`kinds.${entry.kind}`, { defaultValue: entry.kind })}</span>
        {other ? <Link to={`/records/${entry.record!.type}/${entry.record!.id}`}>{entry.title ?? entry.record!.name}</Link> : <span>{t(`actions.${entry.action}`, { defaultValue: entry.action })}</span>}
        {other && entry.kind === 'related' && <span className="muted">{t(`actions.${entry.action}`, { defaultValue: entry.action })}</span>}
        <time dateTime={entry.at} title={formatDateTime(entry.at, i18n.language)} className="muted">
          {entry.actor && `${entry.actor} · `}
          {formatAgo(entry.at, i18n.language)}
        </time>
      </div>
      {typeof description === 'string' && <Description type={about} text={description} />}
      {changes && <Changes type={about ?? type} changes={changes} />}
    </li>
  );
}

function Description({ type, text }: { type?: RecordType; text: string }) {
  const field = type?.fields.find((one) => one.name === 'description');
  return field?.type === 'richText' ? <FieldValue full field={field} value={text} /> : <p>{text}</p>;
}
