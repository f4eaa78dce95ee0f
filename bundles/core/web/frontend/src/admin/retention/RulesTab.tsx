import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRecordTypes } from '../../api/metadata';
import { deleteRule, previewRule, retentionKey, runRule, useRules, type Rule } from '../../api/retention';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';
import { PreviewNote } from './PreviewNote';
import { RuleDrawer } from './RuleDrawer';

export function RulesTab() {
  const { t } = useTranslation('admin');
  const { data, error, isLoading } = useRules();
  const { data: types } = useRecordTypes();
  const [editing, setEditing] = useState<Rule | 'new'>();
  const label = (name: string) => (name === '*' ? t('retention.allTypes') : (types?.find((type) => type.name === name)?.label ?? name));
  return (
    <div className="stack">
      <p className="page-lead">{t('retention.rulesLead')}</p>
      {error && <ProblemAlert error={error} />}
      <div>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
          {t('retention.addRule')}
        </Button>
      </div>
      <div className="admin-table" tabIndex={0}>
        <Table<Rule>
          size="small"
          rowKey="id"
          loading={isLoading}
          pagination={false}
          locale={{ emptyText: <span className="muted">{t('retention.noRules')}</span> }}
          dataSource={data}
          columns={[
            {
              title: t('retention.name'),
              dataIndex: 'name',
              render: (name: string, rule) => (
                <Button type="link" size="small" onClick={() => setEditing(rule)}>
                  {name}
                </Button>
              ),
            },
            { title: t('retention.type'), dataIndex: 'type', render: label },
            { title: t('retention.what'), key: 'what', render: (_, rule) => t(`retention.does.${rule.action}`, { count: rule.days }) },
            { title: t('plugins.stateTitle'), key: 'state', className: 'wrap', render: (_, rule) => (rule.problem ? <span role="note">{rule.problem}</span> : <Tag>{t(rule.active ? 'retention.active' : 'retention.inactive')}</Tag>) },
            { title: <span className="visually-hidden">{t('actions')}</span>, key: 'actions', align: 'end', render: (_, rule) => <Actions rule={rule} /> },
          ]}
        />
      </div>
      {editing && <RuleDrawer rule={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </div>
  );
}

function Actions({ rule }: { rule: Rule }) {
  const { t } = useTranslation('admin');
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const { run, busy } = useAction(retentionKey);

  /** Nobody lets a rule run without having seen what it would do. */
  const ask = () =>
    run('preview', async () => {
      const preview = await previewRule(rule);
      modal.confirm({
        title: t('retention.runTitle', { name: rule.name }),
        content: <PreviewNote preview={preview} action={rule.action} />,
        width: 520,
        okText: t('retention.runNow'),
        okButtonProps: { danger: true },
        cancelText: t('cancel'),
        onOk: async () => {
          if (await run('run', () => runRule(rule), t('retention.begun'))) navigate('/admin/retention?tab=runs');
        },
      });
    });
  const remove = () =>
    modal.confirm({
      title: t('retention.removeTitle', { name: rule.name }),
      okText: t('retention.remove'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => void run('remove', () => deleteRule(rule), t('retention.removed')),
    });
  return (
    <>
      <Button size="small" type="link" loading={busy === 'preview' || busy === 'run'} aria-label={t('retention.runOf', { name: rule.name })} onClick={() => void ask()}>
        {t('retention.lookAndRun')}
      </Button>
      <Button size="small" type="link" danger loading={busy === 'remove'} aria-label={t('retention.removeTitle', { name: rule.name })} onClick={remove}>
        {t('retention.remove')}
      </Button>
    </>
  );
}
