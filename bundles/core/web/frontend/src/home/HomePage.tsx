import { useTranslation } from 'react-i18next';
import { nameOf } from '../api/session';
import { useSession } from '../shell/session/SessionGate';

export function HomePage() {
  const { t } = useTranslation('home');
  const { user } = useSession();
  return (
    <div className="page">
      <h1>{t('welcome', { name: nameOf(user) })}</h1>
    </div>
  );
}
