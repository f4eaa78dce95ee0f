import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keysKey, revokeKey, useApiKeys, type ApiKey } from '../../api/people';
import { useRoles } from '../../api/roles';
import { formatAgo, formatDateTime } from '../../ui/format';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';
import { KeyDialog } from './KeyDialog';
import '../admin.css';

/** By which programs sign in. */
export function KeysPage() {
  const { t, i18n } = useTranslation('admin');
  const { modal } = App.useApp();
  const { data, error, isLoading } = useApiKeys();
  const { data: roles } = useRoles();
  const { run, busy } = useAction(keysKey);
  const [making, setMaking] = useState(false);
  const revoke = (key: ApiKey) =>
    modal.confirm({
      title: t('keys.revokeTitle', { name: key.name }),
      content: t('keys.revokeHelp'),
      okText: t('keys.revoke'),
      cancelText: t('cancel'),
      okButtonProps: { danger: true },
      onOk: () => void run(key.id, () => revokeKey(key.id), t('keys.revoked', { name: key.name })),
    });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('keys.title')}</h1>
        <span className="space" />
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
          {t('keys.add')}
        </Button>
      </div>
      {error && <ProblemAlert error={error} />}
      <div className="admin-table" tabIndex={0}>
        <Table<ApiKey>
          size="small"
          rowKey="id"
          loading={isLoading}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={data}
          columns={[
            { title: t('keys.name'), dataIndex: 'name' },
            { title: t('keys.beginning'), dataIndex: 'beginning', render: (beginning: string) => <code>{beginning}…</code> },
            { title: t('keys.user'), dataIndex: 'username' },
            { title: t('keys.role'), dataIndex: 'role', render: (id: string) => roles?.items.find((role) => role.id === id)?.name ?? id },
            { title: t('keys.lastUsed'), dataIndex: 'lastUsedAt', render: (at: string | null) => (at ? formatAgo(at, i18n.language) : t('keys.never')) },
            { title: t('keys.expires'), dataIndex: 'expiresAt', render: (at: string | null) => (at ? formatDateTime(at, i18n.language) : t('keys.never')) },
            {
              title: <span className="visually-hidden">{t('actions')}</span>,
              key: 'actions',
              align: 'end',
              render: (_, key) => (
                <Button size="small" type="link" danger loading={busy === key.id} onClick={() => revoke(key)}>
                  {t('keys.revoke')}
                </Button>
              ),
            },
          ]}
        />
      </div>
      {making && <KeyDialog onClose={() => setMaking(false)} />}
    </div>
  );
}
