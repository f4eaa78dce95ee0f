import { Button, Checkbox, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/client';
import { changeUser, createUser, setPassword, usersKey, useTeams, type UserRecord, type UserValues } from '../../api/people';
import { useRoles } from '../../api/roles';
import { endSide } from '../../ui/direction';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';
import { SignInActions } from './SignInActions';

type Values = UserValues & { password?: string };

/** A user: who it is, what it may do, and, once it is there, its means to sign in. */
export function UserDrawer({ user, onClose }: { user?: UserRecord; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<Values>();
  const { data: roles } = useRoles();
  const { data: teams } = useTeams();
  const { run, busy } = useAction(usersKey);
  const [refused, setRefused] = useState<unknown>();

  const save = async ({ password, ...values }: Values) => {
    setRefused(undefined);
    let failure: unknown;
    await run('save', () =>
      (user ? changeUser(user.id, values) : createUser(values))
        .then(({ data }) => (password ? setPassword(data.id, password) : undefined))
        .catch((error: unknown) => {
          failure = error;
        }),
    );
    if (failure === undefined) return onClose();
    const violations = failure instanceof Problem ? failure.violations : [];
    form.setFields(violations.map(({ field, message }) => ({ name: (field === 'newPassword' ? 'password' : field) as keyof Values, errors: [message] })));
    if (violations.some(({ field }) => form.getFieldInstance(field) === undefined) || violations.length === 0) setRefused(failure);
  };

  return (
    <Drawer
      open
      placement={endSide()}
      size={440}
      title={user ? user.username : t('users.add')}
      onClose={onClose}
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'end' }}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={busy === 'save'} onClick={form.submit}>
            {t('save')}
          </Button>
        </div>
      }
    >
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={(values) => void save(values)}
        initialValues={
          user
            ? { ...user, roles: user.roles.map((role) => role.id), teams: user.teams.map((team) => team.id) }
            : { active: true, canSignIn: true, administrator: false, roles: [], teams: [] }
        }
      >
        {refused !== undefined && <ProblemAlert error={refused} />}
        <Form.Item name="username" label={t('users.username')} rules={[{ required: true, message: t('required') }]}>
          <Input autoFocus={!user} maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="firstName" label={t('users.firstName')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="lastName" label={t('users.lastName')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="emailAddress" label={t('users.email')}>
          <Input type="email" maxLength={255} />
        </Form.Item>
        <Form.Item name="roles" label={t('users.roles')} extra={t('users.rolesHelp')}>
          <Select mode="multiple" options={roles?.items.map((role) => ({ value: role.id, label: role.name }))} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="teams" label={t('users.teams')}>
          <Select mode="multiple" options={teams?.map((team) => ({ value: team.id, label: team.name }))} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        {!user && (
          <Form.Item name="password" label={t('users.firstPassword')} extra={t('users.firstPasswordHelp')}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        )}
        <Form.Item name="active" valuePropName="checked" style={{ marginBottom: 0 }}>
          <Checkbox>{t('users.active')}</Checkbox>
        </Form.Item>
        <Form.Item name="canSignIn" valuePropName="checked" style={{ marginBottom: 0 }}>
          <Checkbox>{t('users.canSignIn')}</Checkbox>
        </Form.Item>
        <Form.Item name="administrator" valuePropName="checked">
          <Checkbox>{t('users.administratorHelp')}</Checkbox>
        </Form.Item>
      </Form>
      {user && <SignInActions user={user} />}
    </Drawer>
  );
}
