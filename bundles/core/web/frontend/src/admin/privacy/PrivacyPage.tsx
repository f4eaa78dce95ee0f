import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ErasuresTab } from './ErasuresTab';
import { PersonTab } from './PersonTab';
import '../admin.css';
import './privacy.css';

/** What is known of a person: looked at, handed out, forgotten; and what was forgotten. */
export function PrivacyPage() {
  const { t } = useTranslation('admin');
  const [search, setSearch] = useSearchParams();
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('privacy.title')}</h1>
      </div>
      <Tabs
        destroyOnHidden
        activeKey={search.get('tab') ?? 'person'}
        onChange={(tab) => setSearch({ tab }, { replace: true })}
        items={[
          { key: 'person', label: t('privacy.person'), children: <PersonTab /> },
          { key: 'erasures', label: t('privacy.erasures'), children: <ErasuresTab /> },
        ]}
      />
    </div>
  );
}
