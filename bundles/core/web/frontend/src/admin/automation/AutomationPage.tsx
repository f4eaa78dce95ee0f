import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KINDS, useContributions, type Contribution, type Kind } from '../../api/automation';
import { useRecordTypes } from '../../api/metadata';
import { ProblemAlert } from '../parts/ProblemAlert';
import { TryDrawer } from './TryDrawer';
import '../admin.css';
import './automation.css';

/** What plugins can do with records when they are told to, and what they can tell of them; tried by hand. */
export function AutomationPage() {
  const { t } = useTranslation('admin');
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('automation.title')}</h1>
      </div>
      <p className="page-lead">{t('automation.lead')}</p>
      {KINDS.map((kind) => (
        <Listed key={kind} kind={kind} />
      ))}
    </div>
  );
}

function Listed({ kind }: { kind: Kind }) {
  const { t } = useTranslation('admin');
  const { data, error, isLoading } = useContributions(kind);
  const { data: types = [] } = useRecordTypes();
  const [trying, setTrying] = useState<string>();
  const labelOf = (name: string) => (name === '*' ? t('automation.allTypes') : (types.find((type) => type.name === name)?.label ?? name));
  const tried = data?.find((one) => one.name === trying);
  return (
    <section aria-label={t(`automation.${kind}`)}>
      <h2 className="section-title">{t(`automation.${kind}`)}</h2>
      {error && <ProblemAlert error={error} />}
      <div className="admin-table" tabIndex={0}>
        <Table<Contribution>
          size="small"
          rowKey="name"
          loading={isLoading}
          pagination={false}
          locale={{ emptyText: <span className="muted">{t(`automation.none.${kind}`)}</span> }}
          dataSource={data}
          columns={[
            { title: t(`automation.one.${kind}`), dataIndex: 'label', className: 'wrap', render: (label: string, one) => <Named one={one} label={label} /> },
            { title: t('plugins.name'), dataIndex: 'plugin', render: (plugin: string | null) => plugin && <Link to={`/admin/plugins/${plugin}`}>{plugin}</Link> },
            { title: t('plugins.recordTypes'), key: 'types', className: 'wrap', render: (_, one) => one.types.map(labelOf).join(', ') },
            {
              title: <span className="visually-hidden">{t('actions')}</span>,
              key: 'actions',
              align: 'end',
              render: (_, one) => (
                <Button size="small" type="link" disabled={one.problem !== null} aria-label={t('automation.tryOne', { name: one.label })} onClick={() => setTrying(one.name)}>
                  {t('automation.try')}
                </Button>
              ),
            },
          ]}
        />
      </div>
      {tried && <TryDrawer key={tried.name} kind={kind} contribution={tried} onClose={() => setTrying(undefined)} />}
    </section>
  );
}

function Named({ one, label }: { one: Contribution; label: string }) {
  return (
    <>
      <span title={one.name}>{label}</span>
      {one.problem && <div className="problem">{one.problem}</div>}
    </>
  );
}
