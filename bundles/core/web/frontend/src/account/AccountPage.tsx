import { useTranslation } from 'react-i18next';
import { OwnSessions } from './OwnSessions';
import { PasswordForm } from './PasswordForm';
import { SecondFactorPanel } from './SecondFactorPanel';
import './account.css';

/** How somebody signs in, and where he is signed in. */
export function AccountPage() {
  const { t } = useTranslation('account');
  return (
    <div className="page account">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <section className="card" aria-labelledby="account-password">
        <h2 id="account-password">{t('password.title')}</h2>
        <PasswordForm />
      </section>
      <section className="card" aria-labelledby="account-factor">
        <h2 id="account-factor">{t('factor.title')}</h2>
        <SecondFactorPanel />
      </section>
      <section className="card wide" aria-labelledby="account-sessions">
        <h2 id="account-sessions">{t('sessions.title')}</h2>
        <OwnSessions />
      </section>
    </div>
  );
}
