import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { setFirstPassword } from '../../api/account';
import { useSubmit } from '../../ui/useSubmit';

interface Values {
  token: string;
  newPassword: string;
}

/** For who is new, or has forgotten the password: an administrator hands over a token. */
export function FirstPassword({ onLeave }: { onLeave: (done: boolean) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const required = [{ required: true, message: t('required') }];
  const { submit, busy, error } = useSubmit<Values>(form, async ({ token, newPassword }) => {
    await setFirstPassword(token.trim(), newPassword);
    onLeave(true);
  });
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={submit} aria-labelledby="first-password-title">
      <h1 id="first-password-title">{t('signIn.withToken')}</h1>
      {error && <Alert type="error" showIcon title={error} role="alert" />}
      <Form.Item name="token" label={t('signIn.token')} extra={t('signIn.tokenHelp')} rules={required}>
        <Input autoFocus autoComplete="off" spellCheck={false} size="large" />
      </Form.Item>
      <Form.Item name="newPassword" label={t('signIn.newPassword')} extra={t('signIn.newPasswordHelp')} rules={required}>
        <Input.Password autoComplete="new-password" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t('signIn.setPassword')}
      </Button>
      <Button type="link" block onClick={() => onLeave(false)}>
        {t('signIn.back')}
      </Button>
    </Form>
  );
}
