import { Alert, App, Button } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/client';
import { mergesOf, undoMerge, type Merge } from '../../api/duplicates';
import type { RecordType } from '../../api/metadata';
import { recordsKey, useRights } from '../../api/records';
import { formatAgo } from '../../ui/format';

/** The records that were merged into this one and can be had back; nothing while there are none. */
export function Merges({ type, id, mayEdit }: { type: RecordType; id: string; mayEdit: boolean }) {
  const { t, i18n } = useTranslation('records');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: [...recordsKey(type.name), 'merges', id],
    queryFn: () => mergesOf(type.name, id),
    retry: false,
  });
  const undoable = data?.filter((merge) => merge.survivor === id && !merge.undoneAt) ?? [];
  // Who may restore a record is who may delete it.
  const rights = useRights(type, mayEdit ? undoable.map((merge) => merge.merged) : [], true);

  async function undo(merge: Merge) {
    try {
      await undoMerge(merge.id);
      await queries.invalidateQueries({ queryKey: ['records'] });
      void message.success(t('merge.undone'));
    } catch (error) {
      void message.error(error instanceof Problem ? error.message : t('shell:unreachable'));
    }
  }

  return undoable.map((merge) => (
    <Alert
      key={merge.id}
      style={{ marginBottom: 12 }}
      type="info"
      title={t('merge.was', { when: formatAgo(merge.mergedAt, i18n.language) })}
      action={
        rights[merge.merged]?.includes('delete') && (
          <Button size="small" onClick={() => void undo(merge)}>
            {t('merge.undo')}
          </Button>
        )
      }
    />
  ));
}
