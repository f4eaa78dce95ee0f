import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, Problem } from '../../api/client';
import { signIn, type User } from '../../api/session';
import { FirstPassword } from './FirstPassword';
import './SignIn.css';

interface Values {
  username: string;
  password: string;
  otp?: string;
}

interface Provider {
  name: string;
  label?: string;
  href: string;
}

/** @param again the user whose session ended, while his page waits behind */
export function SignIn({ onEntered, again }: { onEntered: (user: User) => void; again?: string }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [asksCode, setAsksCode] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [withToken, setWithToken] = useState(false);
  const [isSet, setIsSet] = useState(false);
  const code = useRef<HTMLInputElement>(null);
  const providers = useQuery({
    queryKey: ['providers'],
    queryFn: () => api.get<{ items: Provider[] }>('/api/auth/providers'),
  });
  useEffect(() => {
    if (asksCode) code.current?.focus();
  }, [asksCode]);

  async function submit(values: Values) {
    setBusy(true);
    setError(undefined);
    try {
      onEntered(await signIn(values.username, values.password, values.otp));
    } catch (problem) {
      if (problem instanceof Problem && problem.type.endsWith('/second-factor') && !asksCode) {
        setAsksCode(true);
      } else {
        setError(problem instanceof Problem ? problem.message : t('unreachable'));
      }
    } finally {
      setBusy(false);
    }
  }

  if (withToken) {
    return (
      <main className="sign-in">
        <FirstPassword
          onLeave={(done) => {
            setIsSet(done);
            setWithToken(false);
          }}
        />
      </main>
    );
  }
  return (
    <main className="sign-in">
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} initialValues={{ username: again }} aria-labelledby="sign-in-title">
        <img src="/favicon.svg" alt="" width={36} height={36} />
        <h1 id="sign-in-title">{again ? t('signIn.again') : t('signIn.title')}</h1>
        {isSet && !error && <Alert type="success" showIcon title={t('signIn.passwordSet')} role="status" />}
        {error && <Alert type="error" showIcon title={error} role="alert" />}
        <Form.Item name="username" label={t('signIn.username')} rules={[{ required: true, message: t('required') }]}>
          <Input autoFocus={!again} autoComplete="username" autoCapitalize="none" spellCheck={false} size="large" />
        </Form.Item>
        <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('required') }]}>
          <Input.Password autoFocus={!!again} autoComplete="current-password" size="large" />
        </Form.Item>
        {asksCode && (
          <Form.Item name="otp" label={t('signIn.code')} extra={t('signIn.codeHelp')} rules={[{ required: true, message: t('required') }]}>
            <Input ref={(input) => void (code.current = input?.input ?? null)} autoComplete="one-time-code" inputMode="text" size="large" />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {t('signIn.submit')}
        </Button>
        {providers.data?.items.map((provider) => (
          <Button key={provider.href} block size="large" href={provider.href}>
            {t('signIn.with', { provider: provider.label ?? provider.name })}
          </Button>
        ))}
        {!again && (
          <Button type="link" block onClick={() => setWithToken(true)}>
            {t('signIn.withToken')}
          </Button>
        )}
      </Form>
    </main>
  );
}
