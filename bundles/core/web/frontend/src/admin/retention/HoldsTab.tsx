import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { retentionKey, releaseHold, useHolds, type Hold } from '../../api/retention';
import { formatDateTime } from '../../ui/format';
import { ReferenceLink } from '../../ui/FieldValue';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';
import { HoldDialog } from './HoldDialog';

/** Records that nobody deletes, purges or erases as long as they are held. */
export function HoldsTab() {
  const { t, i18n } = useTranslation('admin');
  const { modal } = App.useApp();
  const { data, error, isLoading } = useHolds();
  const { run, busy } = useAction(retentionKey);
  const [adding, setAdding] = useState(false);
  const nameOf = (hold: Hold) => hold.record.name ?? hold.record.id;
  const release = (hold: Hold) =>
    modal.confirm({
      title: t('retention.releaseTitle', { name: nameOf(hold) }),
      content: t('retention.releaseHelp'),
      okText: t('retention.release'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => void run(hold.id, () => releaseHold(hold), t('retention.released')),
    });
  return (
    <div className="stack">
      <p className="page-lead">{t('retention.holdsLead')}</p>
      {error && <ProblemAlert error={error} />}
      <div>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
          {t('retention.addHold')}
        </Button>
      </div>
      <div className="admin-table" tabIndex={0}>
        <Table<Hold>
          size="small"
          rowKey="id"
          loading={isLoading}
          pagination={false}
          locale={{ emptyText: <span className="muted">{t('retention.noHolds')}</span> }}
          dataSource={data}
          columns={[
            { title: t('retention.record'), key: 'record', render: (_, hold) => <ReferenceLink reference={hold.record} /> },
            { title: t('retention.reason'), dataIndex: 'reason', className: 'wrap' },
            { title: t('when'), dataIndex: 'createdAt', render: (at: string) => formatDateTime(at, i18n.language) },
            { title: t('who'), key: 'who', render: (_, hold) => hold.createdBy?.name },
            {
              title: <span className="visually-hidden">{t('actions')}</span>,
              key: 'actions',
              align: 'end',
              render: (_, hold) => (
                <Button size="small" type="link" danger loading={busy === hold.id} aria-label={t('retention.releaseTitle', { name: nameOf(hold) })} onClick={() => release(hold)}>
                  {t('retention.release')}
                </Button>
              ),
            },
          ]}
        />
      </div>
      {adding && <HoldDialog onClose={() => setAdding(false)} />}
    </div>
  );
}
