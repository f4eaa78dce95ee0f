import { useTranslation } from 'react-i18next';
import type { Rec } from '../api/records';
import { ContributionView } from './ContributionView';
import { titleOf, useContributions, useRecordContext } from './useContributions';
import './plugins.css';

/** The tabs that plugins add to the page of a record, in the form of Ant Design's Tabs. */
export function useRecordTabs(type: string) {
  const { i18n } = useTranslation();
  const tabs = useContributions('record-tab', type);
  return (record: Rec) =>
    tabs.map((tab) => ({
      key: tab.key,
      label: titleOf(tab, i18n.language),
      children: <RecordTab tab={tab} type={type} record={record} />,
    }));
}

function RecordTab({ tab, type, record }: { tab: ReturnType<typeof useContributions<'record-tab'>>[number]; type: string; record: Rec }) {
  const context = useRecordContext(type, record);
  return (
    <div className="plugin-tab">
      <ContributionView registered={tab} context={context} place={record.id} />
    </div>
  );
}
