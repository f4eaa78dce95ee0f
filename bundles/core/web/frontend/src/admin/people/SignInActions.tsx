import { App, Button, Input, Space, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endSessionsOf, makeReset, sessionsKey, setPassword, turnOffSecondFactor, type UserRecord } from '../../api/people';
import { formatDateTime } from '../../ui/format';
import { useAction } from '../parts/useAction';

/** For who has lost a password or a telephone. Each of them ends the user's sessions. */
export function SignInActions({ user }: { user: UserRecord }) {
  const { t, i18n } = useTranslation('admin');
  const { modal } = App.useApp();
  const { run, busy } = useAction(sessionsKey);
  const [password, setTyped] = useState('');

  const reset = () =>
    void run('reset', async () => {
      const { token, expiresAt } = await makeReset(user.id);
      modal.info({
        title: t('users.resetMade'),
        content: (
          <>
            <p>{t('users.resetHelp', { at: formatDateTime(expiresAt, i18n.language) })}</p>
            <Typography.Text copyable code>
              {token}
            </Typography.Text>
          </>
        ),
      });
    });
  return (
    <section aria-label={t('users.signIn')} className="stack">
      <h2 className="section-title">{t('users.signIn')}</h2>
      <Space.Compact block>
        <Input.Password
          aria-label={t('users.newPassword')}
          placeholder={t('users.newPassword')}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button
          disabled={!password}
          loading={busy === 'password'}
          onClick={() => void run('password', () => setPassword(user.id, password), t('users.passwordSet')).then((done) => done && setTyped(''))}
        >
          {t('users.setPassword')}
        </Button>
      </Space.Compact>
      <Space wrap>
        <Button loading={busy === 'reset'} onClick={reset}>
          {t('users.makeReset')}
        </Button>
        <Button loading={busy === 'totp'} onClick={() => void run('totp', () => turnOffSecondFactor(user.id), t('users.secondFactorOff'))}>
          {t('users.turnOffSecondFactor')}
        </Button>
        <Button loading={busy === 'end'} onClick={() => void run('end', () => endSessionsOf(user.id), t('users.sessionsEnded'))}>
          {t('users.endSessions')}
        </Button>
      </Space>
    </section>
  );
}
