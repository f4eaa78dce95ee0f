import { Alert, App, Button, Form, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changePassword } from '../api/account';
import { useSubmit } from '../ui/useSubmit';
import { ownSessionsKey } from './OwnSessions';

interface Values {
  currentPassword: string;
  newPassword: string;
}

export function PasswordForm() {
  const { t } = useTranslation('account');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const required = [{ required: true, message: t('shell:required') }];
  const { submit, busy, error } = useSubmit<Values>(form, async ({ currentPassword, newPassword }) => {
    await changePassword(currentPassword, newPassword);
    form.resetFields();
    void message.success(t('password.changed'));
    await queries.invalidateQueries({ queryKey: ownSessionsKey });
  });
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={submit}>
      {error && <Alert type="error" showIcon title={error} role="alert" />}
      <Form.Item name="currentPassword" label={t('password.current')} rules={required}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="newPassword" label={t('password.new')} extra={t('password.help')} rules={required}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>
        {t('password.change')}
      </Button>
    </Form>
  );
}
