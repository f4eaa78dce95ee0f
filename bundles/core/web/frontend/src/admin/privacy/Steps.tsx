import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRecordTypes } from '../../api/metadata';
import type { Step } from '../../api/privacy';
import { RecordLink } from './RecordLink';

/** Records, and what becomes, or became, of each. */
export function Steps({ steps, done = false }: { steps: (Step & { problem?: string })[]; done?: boolean }) {
  const { t } = useTranslation('admin');
  const { data: types = [] } = useRecordTypes();
  const label = (type: string, field: string) => types.find(({ name }) => name === type)?.fields.find(({ name }) => name === field)?.label ?? field;
  return (
    <div className="admin-table" tabIndex={0} role="group" aria-label={t('privacy.records')}>
      <Table<Step & { problem?: string }>
        size="small"
        rowKey="id"
        pagination={steps.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        locale={{ emptyText: <span className="muted">{t('privacy.nothing')}</span> }}
        dataSource={steps}
        columns={[
          { title: t('privacy.record'), key: 'record', render: (_, step) => <RecordLink type={step.type} id={step.id} /> },
          { title: t('privacy.action'), dataIndex: 'action', render: (action: Step['action']) => t(`privacy.${done ? 'did' : 'does'}.${action}`) },
          { title: t('privacy.fields'), key: 'fields', className: 'wrap', render: (_, step) => step.fields.map((field) => label(step.type, field)).join(', ') },
          {
            title: t('privacy.why'),
            dataIndex: 'why',
            className: 'wrap',
            render: (why: string, step) => (
              <>
                {why}
                {step.problem && <div className="problem">{step.problem}</div>}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
