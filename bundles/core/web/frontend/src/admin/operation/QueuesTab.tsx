import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOutbox, type Queue } from '../../api/operation';
import { formatNumber } from '../../ui/format';
import { ProblemAlert } from '../parts/ProblemAlert';

/** Events on their way to those who asked for them. */
export function QueuesTab() {
  const { t, i18n } = useTranslation('admin');
  const { data, error, isLoading } = useOutbox();
  const number = (value: number) => (value > 0 ? formatNumber(value, i18n.language) : <span className="muted">0</span>);
  return (
    <div className="stack">
      {error && <ProblemAlert error={error} />}
      {data && <p className="page-lead">{t('operation.pending', { count: data.pending })}</p>}
      <div className="admin-table" tabIndex={0}>
        <Table<Queue>
          size="small"
          rowKey="name"
          loading={isLoading}
          pagination={false}
          dataSource={data?.subscribers}
          columns={[
            {
              title: t('operation.subscriber'),
              dataIndex: 'name',
              render: (name: string, queue) => (
                <>
                  <code>{name}</code> {!queue.present && <span className="muted">{t('operation.away')}</span>}
                </>
              ),
            },
            { title: t('operation.waiting'), dataIndex: 'waiting', align: 'end', render: number },
            { title: t('operation.retrying'), dataIndex: 'retrying', align: 'end', render: number },
            { title: t('operation.dead'), dataIndex: 'dead', align: 'end', render: number },
            { title: t('operation.busy'), dataIndex: 'busySeconds', align: 'end', render: (seconds: number | null) => (seconds === null ? '' : t('operation.seconds', { count: seconds })) },
          ]}
        />
      </div>
    </div>
  );
}
