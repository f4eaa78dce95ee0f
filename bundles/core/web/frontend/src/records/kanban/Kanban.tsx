import { DndContext, MouseSensor, pointerWithin, TouchSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { App, Empty } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/client';
import { useChoiceRecords, useSharedReference } from '../../api/choices';
import type { Field, RecordType } from '../../api/metadata';
import { changeRecord, nameOfRecord, patchOf, pathOf, recordsKey, useAggregate, valueOf, type Rec } from '../../api/records';
import { useGroupFields } from '../LayoutSwitch';
import type { ListState } from '../useListState';
import { Column, type Moved } from './Column';
import { columnsOf } from './columns';
import { ReasonDialog } from './ReasonDialog';
import './Kanban.css';

/** Cards in the columns of a field; dragged, or moved by Alt and the arrows. */
export function Kanban({ type, state }: { type: RecordType; state: ListState }) {
  const fields = useGroupFields(type);
  const field = fields.find((one) => pathOf(one) === state.by) ?? fields[0];
  return field ? <Board key={pathOf(field)} type={type} field={field} state={state} /> : <Empty />;
}

interface Question {
  record: Rec;
  to: string;
  /** What is asked before the record goes there. */
  reason: Field;
}

function Board({ type, field, state }: { type: RecordType; field: Field; state: ListState }) {
  const { t } = useTranslation('records');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const choices = useChoiceRecords(field);
  const shared = useSharedReference(type, field);
  const [moved, setMoved] = useState<Moved | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [said, setSaid] = useState('');
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 5 } }), useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }));
  const path = pathOf(field);
  const money = type.fields.find((one) => one.type === 'money' && one.summable && type.listFields.includes(one.name)) ?? type.fields.find((one) => one.type === 'money' && one.summable);
  const { data: groups } = useAggregate(type, {
    group: money ? `${path},currency(${pathOf(money)})` : path,
    count: 'id',
    sum: money ? pathOf(money) : undefined,
    filter: state.filter || undefined,
  });
  const shown = columnsOf(choices ?? [], shared, state.filter);
  const values = field.values ?? [...new Set(shown.map((choice) => String(choice.name)))];
  const label = (value: string) => field.valueLabels?.[value] ?? value;

  /** Closing without success wants to be explained, where the type has a field for it. */
  function reasonFor(to: string) {
    const choice = choices?.find((one) => one.name === to);
    return choice?.isClosed === true && choice.isWon === false ? type.fields.find((one) => one.name.endsWith('Reason') && !one.readOnly) : undefined;
  }

  function ask(record: Rec, to: string) {
    if (valueOf(record, field) === to) return;
    const reason = reasonFor(to);
    if (reason) setQuestion({ record, to, reason });
    else void move(record, to, {});
  }

  async function move(record: Rec, to: string, more: object) {
    setMoved({ record, to });
    try {
      await changeRecord(type, record.id, { ...patchOf(field, to), ...more }, `"${record.version}"`);
      setSaid(t('kanban.moved', { name: nameOfRecord(type, record), column: label(to) }));
    } catch (error) {
      void message.error(error instanceof Problem ? (error.status === 412 ? t('changedMeanwhile') : (error.violations[0]?.message ?? error.message)) : t('shell:unreachable'));
    }
    await queries.invalidateQueries({ queryKey: recordsKey(type.name) });
    setMoved(null);
  }

  function drop({ active, over }: DragEndEvent) {
    if (over) ask(active.data.current!.record as Rec, String(over.id));
  }

  return (
    // The column under the pointer takes the card: wherever it was grabbed, it may overlap others more.
    <DndContext sensors={sensors} collisionDetection={pointerWithin} onDragEnd={drop}>
      <div className="kanban" role="group" aria-label={`${type.label}: ${field.label}`}>
        {values.map((value, index) => (
          <Column
            key={value}
            type={type}
            field={field}
            value={value}
            label={label(value)}
            state={state}
            groups={groups?.filter((group) => group[path] === value) ?? []}
            money={money}
            moved={moved}
            onMove={(record, step) => values[index + step] !== undefined && ask(record, values[index + step])}
          />
        ))}
      </div>
      <div className="visually-hidden" aria-live="polite">
        {said}
      </div>
      {question && (
        <ReasonDialog
          field={question.reason}
          title={t('kanban.reason', { name: nameOfRecord(type, question.record), column: label(question.to) })}
          start={valueOf(question.record, question.reason)}
          onCancel={() => setQuestion(null)}
          onDone={(reason) => {
            setQuestion(null);
            void move(question.record, question.to, patchOf(question.reason, reason));
          }}
        />
      )}
    </DndContext>
  );
}
