import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useErasures, type Erasure } from '../../api/privacy';
import { formatDateTime, formatNumber } from '../../ui/format';
import { ProblemAlert } from '../parts/ProblemAlert';
import { ErasureDrawer } from './ErasureDrawer';

/** What was forgotten when, and what is being forgotten now. */
export function ErasuresTab() {
  const { t, i18n } = useTranslation('admin');
  const [search, setSearch] = useSearchParams();
  const { data, error, isLoading } = useErasures();
  const shown = search.get('erasure');
  const show = (erasure?: string) => setSearch(erasure ? { tab: 'erasures', erasure } : { tab: 'erasures' }, { replace: true });
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <div className="stack">
      <p className="page-lead">{t('privacy.erasuresLead')}</p>
      {error && <ProblemAlert error={error} />}
      <div className="admin-table" tabIndex={0}>
        <Table<Erasure>
          size="small"
          rowKey="id"
          loading={isLoading}
          pagination={false}
          locale={{ emptyText: <span className="muted">{t('privacy.noErasures')}</span> }}
          dataSource={data}
          columns={[
            { title: t('when'), dataIndex: 'askedAt', render: (at: string) => formatDateTime(at, i18n.language) },
            { title: t('who'), dataIndex: 'askedBy' },
            { title: t('plugins.stateTitle'), dataIndex: 'state', render: (state: Erasure['state']) => t(`privacy.state.${state}`) },
            { title: t('privacy.records'), key: 'records', align: 'end', render: (_, one) => t('privacy.progress', { done: number(one.done), records: number(one.records) }) },
            { title: t('privacy.finished'), dataIndex: 'finishedAt', render: (at: string | null) => at && formatDateTime(at, i18n.language) },
            {
              title: <span className="visually-hidden">{t('actions')}</span>,
              key: 'actions',
              align: 'end',
              render: (_, one) => (
                <Button size="small" type="link" aria-label={t('privacy.reportOf', { when: formatDateTime(one.askedAt, i18n.language) })} onClick={() => show(one.id)}>
                  {t('privacy.report')}
                </Button>
              ),
            },
          ]}
        />
      </div>
      {shown && <ErasureDrawer id={shown} onClose={() => show()} />}
    </div>
  );
}
