import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Input, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ANY, createRole, deleteRole, rolesKey, useRoles, type Role } from '../../api/roles';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';
import '../admin.css';

export function RolesPage() {
  const { t } = useTranslation('admin');
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const { data, error, isLoading } = useRoles();
  const { run, busy } = useAction(rolesKey);
  const add = () => {
    let name = '';
    modal.confirm({
      title: t('roles.add'),
      icon: null,
      content: <Input autoFocus aria-label={t('roles.name')} placeholder={t('roles.name')} maxLength={100} onChange={(event) => (name = event.target.value)} />,
      okText: t('save'),
      cancelText: t('cancel'),
      onOk: () =>
        void run('add', async () => {
          const role = await createRole({ name, description: null, types: { [ANY]: { create: 'none', read: 'all', edit: 'none', delete: 'none' } } });
          navigate(`/admin/roles/${role.id}`);
        }),
    });
  };
  const remove = (role: Role) =>
    modal.confirm({
      title: t('roles.deleteTitle', { name: role.name }),
      okText: t('roles.delete'),
      cancelText: t('cancel'),
      okButtonProps: { danger: true },
      onOk: () => void run(role.id, () => deleteRole(role.id)),
    });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('roles.title')}</h1>
        <span className="space" />
        <Button type="primary" icon={<PlusOutlined />} loading={busy === 'add'} onClick={add}>
          {t('roles.add')}
        </Button>
      </div>
      <p className="page-lead">{t('roles.lead')}</p>
      {error && <ProblemAlert error={error} />}
      <div className="admin-table" tabIndex={0}>
        <Table<Role>
          size="small"
          rowKey="id"
          loading={isLoading}
          pagination={false}
          dataSource={data?.items}
          columns={[
            { title: t('roles.name'), dataIndex: 'name', render: (name: string, role) => <Link to={`/admin/roles/${role.id}`}>{name}</Link> },
            { title: t('roles.description'), dataIndex: 'description', className: 'wrap' },
            { title: t('roles.secondFactor'), dataIndex: 'secondFactorRequired', render: (required: boolean) => (required ? t('roles.required') : '') },
            {
              title: <span className="visually-hidden">{t('actions')}</span>,
              key: 'actions',
              align: 'end',
              render: (_, role) =>
                !role.builtIn && (
                  <Button size="small" type="link" danger loading={busy === role.id} aria-label={t('roles.deleteTitle', { name: role.name })} onClick={() => remove(role)}>
                    {t('roles.delete')}
                  </Button>
                ),
            },
          ]}
        />
      </div>
    </div>
  );
}
