import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../api/metadata';
import { ConditionForm } from './ConditionForm';
import { parse, write, type Condition } from './fiql';
import { ConditionText } from './ConditionText';
import './FilterBar.css';

interface Props {
  type: RecordType;
  filter: string;
  onChange: (filter: string) => void;
}

/** The filter as chips that read as sentences; each opens to be changed. */
export function FilterBar({ type, filter, onChange }: Props) {
  const { t } = useTranslation('records');
  const conditions = parse(filter);
  if (conditions === null) {
    return (
      <div className="filter-bar">
        <span className="chip">
          <code>{filter}</code>
          <Remove onClick={() => onChange('')} />
        </span>
      </div>
    );
  }
  const set = (index: number, condition?: Condition) =>
    onChange(write(condition ? conditions.with(index, condition) : conditions.filter((_, at) => at !== index)));
  return (
    <div className="filter-bar" role="group" aria-label={t('filter.title')}>
      {conditions.map((condition, index) => (
        <Editable key={index} type={type} condition={condition} onChange={(changed) => set(index, changed)} />
      ))}
      <Adding type={type} onAdd={(condition) => onChange(write([...conditions, condition]))} />
      {conditions.length > 1 && (
        <Button type="link" size="small" onClick={() => onChange('')}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}

function Editable({ type, condition, onChange }: { type: RecordType; condition: Condition; onChange: (condition?: Condition) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <span className="chip">
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        content={
          <ConditionForm
            type={type}
            start={condition}
            onDone={(changed) => {
              setOpen(false);
              onChange(changed);
            }}
          />
        }
      >
        <button type="button" className="chip-text">
          <ConditionText type={type} condition={condition} />
        </button>
      </Popover>
      <Remove onClick={() => onChange(undefined)} />
    </span>
  );
}

function Adding({ type, onAdd }: { type: RecordType; onAdd: (condition: Condition) => void }) {
  const { t } = useTranslation('records');
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={
        <ConditionForm
          type={type}
          onDone={(condition) => {
            setOpen(false);
            onAdd(condition);
          }}
        />
      }
    >
      <Button size="small" type="dashed" icon={<PlusOutlined />}>
        {t('filter.add')}
      </Button>
    </Popover>
  );
}

function Remove({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('records');
  return (
    <button type="button" className="chip-remove" aria-label={t('filter.remove')} onClick={onClick}>
      <CloseOutlined />
    </button>
  );
}
