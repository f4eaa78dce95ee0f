import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDemoState } from '../api/demo';
import { useSession } from '../shell/session/SessionGate';

/** Tells administrators that what they see is invented, and where to be rid of it. */
export function DemoNotice() {
  const { t } = useTranslation('home');
  const { user } = useSession();
  const { data } = useDemoState(user.administrator);
  if (!data || data.records === 0) return null;
  return (
    <p className="demo-notice">
      {t('demo', { count: data.records })} <Link to="/admin/operation?tab=demo">{t('demoClear')}</Link>
    </p>
  );
}
