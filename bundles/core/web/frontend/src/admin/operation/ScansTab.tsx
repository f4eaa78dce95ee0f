import { Button, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRecordTypes } from '../../api/metadata';
import { cancelScan, operationKey, startScan, useScans, type Scan } from '../../api/operation';
import { formatDateTime, formatNumber } from '../../ui/format';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';

/** Searches for duplicates through all records of a type. */
export function ScansTab() {
  const { t, i18n } = useTranslation('admin');
  const { data, error } = useScans();
  const { data: types } = useRecordTypes();
  const { run, busy } = useAction(operationKey);
  const label = (name: string) => types?.find((type) => type.name === name)?.label ?? name;
  return (
    <div className="stack">
      {error && <ProblemAlert error={error} />}
      <div>
        <Select
          style={{ width: 260 }}
          aria-label={t('operation.startScan')}
          placeholder={t('operation.startScan')}
          value={null}
          loading={busy === 'start'}
          showSearch={{ optionFilterProp: 'label' }}
          options={types?.map((type) => ({ value: type.name, label: type.label }))}
          onChange={(type: string | null) => type && void run('start', () => startScan(type))}
        />
      </div>
      <div className="admin-table" tabIndex={0}>
        <Table<Scan>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={data}
          columns={[
            { title: t('roles.type'), dataIndex: 'type', render: label },
            { title: t('plugins.stateTitle'), dataIndex: 'state', render: (state: string, scan) => scan.problem ?? t(`operation.scan.${state}`, { defaultValue: state }) },
            { title: t('operation.looked'), dataIndex: 'processed', align: 'end', render: (count: number) => formatNumber(count, i18n.language) },
            { title: t('operation.found'), dataIndex: 'found', align: 'end', render: (count: number) => formatNumber(count, i18n.language) },
            { title: t('when'), dataIndex: 'askedAt', render: (at: string) => formatDateTime(at, i18n.language) },
            { title: t('who'), dataIndex: 'askedBy' },
            {
              title: <span className="visually-hidden">{t('actions')}</span>,
              key: 'actions',
              align: 'end',
              render: (_, scan) =>
                scan.state === 'Running' && (
                  <Button size="small" type="link" loading={busy === scan.id} onClick={() => void run(scan.id, () => cancelScan(scan.id))}>
                    {t('cancel')}
                  </Button>
                ),
            },
          ]}
        />
      </div>
    </div>
  );
}
