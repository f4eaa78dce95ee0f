import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { HoldsTab } from './HoldsTab';
import { RulesTab } from './RulesTab';
import { RunsTab } from './RunsTab';
import '../admin.css';

/** What goes after its time, what went, and what must not go. */
export function RetentionPage() {
  const { t } = useTranslation('admin');
  const [search, setSearch] = useSearchParams();
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('retention.title')}</h1>
      </div>
      <Tabs
        activeKey={search.get('tab') ?? 'rules'}
        onChange={(tab) => setSearch({ tab }, { replace: true })}
        items={[
          { key: 'rules', label: t('retention.rules'), children: <RulesTab /> },
          { key: 'runs', label: t('retention.runs'), children: <RunsTab /> },
          { key: 'holds', label: t('retention.holds'), children: <HoldsTab /> },
        ]}
      />
    </div>
  );
}
