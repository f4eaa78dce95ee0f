import type { Rec } from '../api/records';
import { ContributionView } from './ContributionView';
import { useContributions, useRecordContext } from './useContributions';
import './plugins.css';

/** What plugins add to the card of a record on a board. */
export function KanbanBadges({ type, record }: { type: string; record: Rec }) {
  const badges = useContributions('kanban-badge', type);
  const context = useRecordContext(type, record);
  return (
    <>
      {badges.map((badge) => (
        <ContributionView key={badge.key} registered={badge} context={context} place={record.id} />
      ))}
    </>
  );
}
