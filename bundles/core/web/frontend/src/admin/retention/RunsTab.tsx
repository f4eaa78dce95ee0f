import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRuns, type Run } from '../../api/retention';
import { formatDateTime, formatNumber } from '../../ui/format';
import { ProblemAlert } from '../parts/ProblemAlert';

export function RunsTab() {
  const { t, i18n } = useTranslation('admin');
  const { data, error, isLoading } = useRuns();
  const number = (count: number | null) => (count === null || count === undefined ? '' : formatNumber(count, i18n.language));
  const counts = (['looked', 'done', 'held', 'refused'] as const).map((name) => ({ title: t(`retention.${name}`), dataIndex: name, align: 'end' as const, render: number }));
  return (
    <div className="stack">
      {error && <ProblemAlert error={error} />}
      <div className="admin-table" tabIndex={0}>
        <Table<Run>
          size="small"
          rowKey="id"
          loading={isLoading}
          pagination={false}
          locale={{ emptyText: <span className="muted">{t('retention.noRuns')}</span> }}
          dataSource={data}
          columns={[
            { title: t('retention.name'), key: 'rule', render: (_, run) => run.rule?.name ?? run.number },
            { title: t('plugins.stateTitle'), key: 'state', className: 'wrap', render: (_, run) => (run.problem ? `${t(`retention.state.${run.state}`, { defaultValue: run.state })}: ${run.problem}` : t(`retention.state.${run.state}`, { defaultValue: run.state })) },
            ...counts,
            { title: t('when'), dataIndex: 'startedAt', render: (at: string | null) => at && formatDateTime(at, i18n.language) },
            { title: t('who'), dataIndex: 'startedBy' },
          ]}
        />
      </div>
    </div>
  );
}
