import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { endSession, sessionsKey, useSessions, type SessionInfo } from '../../api/people';
import { formatAgo, formatDateTime } from '../../ui/format';
import { useAction } from '../parts/useAction';
import { ProblemAlert } from '../parts/ProblemAlert';
import '../admin.css';

/** Who is signed in, from where; the thousand used last. */
export function SessionsPage() {
  const { t, i18n } = useTranslation('admin');
  const { data, error, isLoading } = useSessions();
  const { run, busy } = useAction(sessionsKey);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('sessions.title')}</h1>
      </div>
      {error && <ProblemAlert error={error} />}
      <div className="admin-table" tabIndex={0}>
        <Table<SessionInfo>
          size="small"
          rowKey="id"
          loading={isLoading}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={data}
          columns={[
            { title: t('users.username'), dataIndex: 'user', sorter: (a, b) => a.user.localeCompare(b.user) },
            { title: t('sessions.lastUsed'), dataIndex: 'lastUsedAt', render: (at: string) => <span title={formatDateTime(at, i18n.language)}>{formatAgo(at, i18n.language)}</span> },
            { title: t('sessions.since'), dataIndex: 'createdAt', render: (at: string) => formatDateTime(at, i18n.language) },
            { title: t('sessions.method'), dataIndex: 'method' },
            { title: t('sessions.address'), dataIndex: 'address' },
            { title: t('sessions.client'), dataIndex: 'client', className: 'wrap', render: (client: string | null) => <span className="muted">{client}</span> },
            {
              title: <span className="visually-hidden">{t('actions')}</span>,
              key: 'actions',
              align: 'end',
              render: (_, session) =>
                session.current ? (
                  <span className="muted">{t('sessions.current')}</span>
                ) : (
                  <Button size="small" type="link" loading={busy === session.id} onClick={() => void run(session.id, () => endSession(session.id), t('sessions.ended'))}>
                    {t('sessions.end')}
                  </Button>
                ),
            },
          ]}
        />
      </div>
    </div>
  );
}
