import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearDemoData, useClearingPlan, useDemoState, type ClearingPlan, type SomeRecords } from '../../api/demo';
import { useRecordTypes } from '../../api/metadata';
import { formatDateTime, formatNumber } from '../../ui/format';
import { ConfirmTyped } from '../parts/ConfirmTyped';
import { ProblemAlert } from '../parts/ProblemAlert';

/** The invented records, and the way to be rid of them: first what would go, then the word for it. */
export function DemoTab() {
  const { t, i18n } = useTranslation('admin');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const state = useDemoState();
  const there = state.data !== undefined && state.data.records > 0 && !state.data.filling;
  const plan = useClearingPlan(there);
  const [asking, setAsking] = useState(false);
  const error = state.error ?? plan.error;
  const clear = async (records: number) => {
    try {
      await clearDemoData(records);
      void message.success(t('operation.demoDone', { count: records }));
    } finally {
      // Whatever page shows next, it showed records that are gone.
      await queries.invalidateQueries();
    }
  };
  if (error) return <ProblemAlert error={error} />;
  if (!state.data) return null;
  const { records, filling, clearedAt, clearedBy } = state.data;
  return (
    <div className="stack">
      <p className="page-lead" style={{ margin: 0 }}>
        {filling ? t('operation.demoFilling') : records > 0 ? `${t('operation.demoThere', { count: records })} ${t('operation.demoHelp')}` : t('operation.demoNone')}
        {clearedAt && ` ${t('operation.demoCleared', { at: formatDateTime(clearedAt, i18n.language), who: clearedBy })}`}
      </p>
      {there && plan.data && plan.data.records > 0 && (
        <div>
          <Button danger onClick={() => setAsking(true)}>
            {t('operation.demoClear', { count: plan.data.records })}
          </Button>
        </div>
      )}
      {there && plan.data && <Plan plan={plan.data} />}
      {asking && plan.data && (
        <ConfirmTyped
          title={t('operation.demoAsk')}
          word={t('operation.demoWord')}
          okText={t('operation.demoClear', { count: plan.data.records })}
          onConfirm={() => clear(plan.data!.records)}
          onClose={() => setAsking(false)}
        >
          <p>{t('operation.demoAskHelp')}</p>
        </ConfirmTyped>
      )}
    </div>
  );
}

function Plan({ plan }: { plan: ClearingPlan }) {
  const { t, i18n } = useTranslation('admin');
  const { data: types } = useRecordTypes();
  const label = (name: string) => types?.find((type) => type.name === name)?.label ?? name;
  const number = (count: number) => formatNumber(count, i18n.language);
  const others = (title: string, some: SomeRecords[]) =>
    some.length > 0 && (
      <div>
        <p style={{ margin: 0 }}>{title}</p>
        <ul className="problem-list">
          {some.map(({ type, records }) => (
            <li key={type}>
              {label(type)}: {number(records)}
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <>
      <div className="admin-table" tabIndex={0}>
        <Table
          size="small"
          rowKey="type"
          pagination={false}
          dataSource={plan.types}
          columns={[
            { title: t('roles.type'), dataIndex: 'type', render: label },
            { title: t('operation.demoRecords'), dataIndex: 'records', align: 'end', render: number },
            { title: t('operation.demoChanged'), dataIndex: 'changed', align: 'end', render: number },
          ]}
        />
      </div>
      {others(t('operation.demoAttached'), plan.attached)}
      {others(t('operation.demoReferring'), plan.referring)}
      {others(t('operation.demoMissing'), plan.missing)}
    </>
  );
}
