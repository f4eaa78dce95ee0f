import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUsers, type UserRecord } from '../../api/people';
import { ProblemAlert } from '../parts/ProblemAlert';
import { UserDrawer } from './UserDrawer';
import '../admin.css';

export function UsersPage() {
  const { t } = useTranslation('admin');
  const { data: users, error, isLoading } = useUsers();
  const [words, setWords] = useState('');
  const [editing, setEditing] = useState<UserRecord | 'new'>();
  const wanted = words.trim().toLowerCase();
  const found = users?.filter((user) => [user.username, fullName(user), user.emailAddress].join(' ').toLowerCase().includes(wanted));
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('users.title')}</h1>
        <span className="space" />
        <Link to="/records/team">{t('users.toTeams')}</Link>
        <Input.Search style={{ width: 200 }} allowClear placeholder={t('users.find')} aria-label={t('users.find')} onChange={(event) => setWords(event.target.value)} />
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
          {t('users.add')}
        </Button>
      </div>
      {error && <ProblemAlert error={error} />}
      <div className="admin-table" tabIndex={0}>
        <Table<UserRecord>
          size="small"
          rowKey="id"
          loading={isLoading}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={found}
          columns={[
            {
              title: t('users.username'),
              dataIndex: 'username',
              sorter: (a, b) => a.username.localeCompare(b.username),
              render: (username: string, user) => (
                <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setEditing(user)}>
                  {username}
                </Button>
              ),
            },
            { title: t('users.name'), key: 'name', render: (_, user) => fullName(user), sorter: (a, b) => fullName(a).localeCompare(fullName(b)) },
            { title: t('users.email'), dataIndex: 'emailAddress' },
            { title: t('users.roles'), key: 'roles', className: 'wrap', render: (_, user) => (user.administrator ? t('users.administrator') : names(user.roles) || t('users.standard')) },
            { title: t('users.teams'), key: 'teams', render: (_, user) => names(user.teams) },
            {
              title: t('users.signIn'),
              key: 'state',
              render: (_, user) => (
                <span>
                  <span className={`state-dot ${user.active && user.canSignIn ? 'good' : ''}`} aria-hidden />
                  {t(user.active && user.canSignIn ? 'users.may' : user.active ? 'users.mayNot' : 'users.inactive')}
                </span>
              ),
            },
          ]}
        />
      </div>
      {editing && <UserDrawer user={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </div>
  );
}

const fullName = (user: UserRecord) => [user.firstName, user.lastName].filter(Boolean).join(' ');
const names = (references: { name: string | null }[]) => references.map((one) => one.name).join(', ');
