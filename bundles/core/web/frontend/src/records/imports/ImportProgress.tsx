import { Button, Progress, Space } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isWorking, undoImport, useImport, useImportRows, type Import } from '../../api/imports';
import { RejectedRows } from './RejectedRows';

interface Props {
  id: string;
  undoable?: boolean;
  onEnd?: () => void;
  /** Takes the rejected rows as somebody has corrected them. */
  onRepaired?: (file: File) => void;
  /** What can be done once it has ended. */
  children?: (job: Import) => ReactNode;
}

/** How far an import is, what became of its rows, and the rejected ones as a file. */
export function ImportProgress({ id, undoable, onEnd, onRepaired, children }: Props) {
  const { t } = useTranslation('records');
  const queries = useQueryClient();
  const { data: job } = useImport(id);
  const ended = !isWorking(job);
  const { data: rows } = useImportRows(id, ended);
  useEffect(() => {
    if (ended) onEnd?.();
    // Once for each end, whoever listens.
  }, [ended]);
  if (!job) return null;
  const rejected = rows?.filter((row) => row.errors?.length) ?? [];
  const figures = (['created', 'updated', 'unchanged', 'rejected', 'skipped'] as const).filter((name) => job[name] > 0);
  return (
    <div className="card import-progress">
      <Progress percent={job.rows ? Math.round((100 * job.processed) / job.rows) : ended ? 100 : 0} status={ended ? 'success' : 'active'} aria-label={t('import.progress')} />
      <p aria-live="polite">
        <b>{t(job.dryRun ? 'import.wouldBe' : `import.status.${job.status}`)}</b> {figures.map((name) => t(`import.outcome.${name}`, { count: job[name] })).join(' · ')}
      </p>
      {job.problem && <p role="alert">{job.problem}</p>}
      {rejected.length > 0 && (
        <>
          <RejectedRows rows={rejected} complete={rejected.length === job.rejected} onRepaired={onRepaired} />
          <p>
            <a href={`/api/imports/${id}/errors`} download>
              {t('import.errors')}
            </a>
          </p>
        </>
      )}
      {ended && (
        <Space>
          {children?.(job)}
          {undoable && job.status === 'COMPLETED' && job.created + job.updated > 0 && (
            <Button onClick={() => void undoImport(id).then(() => queries.invalidateQueries({ queryKey: ['imports', id] }))}>{t('import.undo')}</Button>
          )}
        </Space>
      )}
    </div>
  );
}
