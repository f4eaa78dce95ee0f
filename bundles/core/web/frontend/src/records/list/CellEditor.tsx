import { App, Popover } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/client';
import { ownerOf, useSharedReference } from '../../api/choices';
import type { Field, RecordType } from '../../api/metadata';
import { changeRecord, patchOf, recordsKey, showChanged, valueOf, type Rec } from '../../api/records';
import { FieldInput } from '../../ui/FieldInput';

interface Props {
  type: RecordType;
  record: Rec;
  field: Field;
  onDone: () => void;
}

/** One field, changed in its place. Enter saves (with Control where a text has lines), Escape leaves it; so does leaving the cell unchanged. */
export function CellEditor({ type, record, field, onDone }: Props) {
  const { t } = useTranslation('records');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const shared = useSharedReference(type, field);
  const owner = shared ? ownerOf(record, shared) : '';
  const before = valueOf(record, field);
  const [value, setValue] = useState(before);
  const [problem, setProblem] = useState<string>();
  const pick = field.type === 'enumeration' || field.type === 'boolean' || field.type === 'date' || field.type === 'dateTime' || field.type === 'reference';
  const lines = field.type === 'longText' || field.type === 'richText';

  async function save(next: unknown) {
    if (JSON.stringify(next ?? null) === JSON.stringify(before ?? null)) return onDone();
    try {
      // The version that is shown: what somebody else changed meanwhile is not overwritten unseen.
      showChanged(queries, type, await changeRecord(type, record.id, patchOf(field, next), `"${record.version}"`));
      onDone();
    } catch (error) {
      if (error instanceof Problem && error.status === 412) {
        void message.warning(t('changedMeanwhile'));
        await queries.invalidateQueries({ queryKey: recordsKey(type.name) });
        onDone();
      } else {
        setProblem(error instanceof Problem ? (error.violations[0]?.message ?? error.message) : String(error));
      }
    }
  }

  return (
    <Popover open={!!problem} content={<span role="alert">{problem}</span>} placement="bottomLeft">
      <div
        className={field.type === 'richText' ? 'cell-editor rich' : 'cell-editor'}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onDone();
          const saves = lines ? event.ctrlKey || event.metaKey : !pick;
          if (event.key === 'Enter' && saves) void save(value);
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget) && !pick && !problem) void save(value);
        }}
      >
        <FieldInput
          field={field}
          value={value}
          owner={shared && owner ? { by: shared, id: owner } : undefined}
          autoFocus
          onChange={(next) => {
            setValue(next);
            setProblem(undefined);
            if (pick) void save(next);
          }}
        />
      </div>
    </Popover>
  );
}
