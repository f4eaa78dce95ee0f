import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoices } from '../../api/choices';
import type { Field, RecordType } from '../../api/metadata';
import { pathOf, type Money, type Reference } from '../../api/records';
import { FieldInput } from '../../ui/FieldInput';
import type { Condition } from './fiql';
import { operatorsOf, PERIODS } from './operators';

interface Props {
  type: RecordType;
  start?: Condition;
  onDone: (condition: Condition) => void;
}

/** Field, comparison, value: one condition. */
export function ConditionForm({ type, start, onDone }: Props) {
  const { t } = useTranslation('records');
  const [path, setPath] = useState(start?.path);
  const [operator, setOperator] = useState(start?.operator);
  const [values, setValues] = useState<string[]>(start?.values ?? []);
  const field = type.fields.find((one) => pathOf(one) === path);
  const operators = field ? operatorsOf(field) : [];
  const ready = field && operator && values.length > 0;
  function choose(next: string) {
    const chosen = type.fields.find((one) => pathOf(one) === next)!;
    setPath(next);
    setOperator(operatorsOf(chosen)[0]);
    setValues(operatorsOf(chosen)[0] === '=null=' ? ['true'] : []);
  }
  return (
    <form
      className="condition-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onDone({ path: path!, operator, values });
      }}
    >
      <Select
        autoFocus={!start}
        aria-label={t('filter.field')}
        placeholder={t('filter.field')}
        showSearch={{ optionFilterProp: 'label' }}
        value={path}
        options={type.fields.filter((one) => one.filterable).map((one) => ({ value: pathOf(one), label: one.label }))}
        onChange={choose}
      />
      {field && (
        <Select
          aria-label={t('filter.comparison')}
          value={operator}
          options={operators.map((one) => ({ value: one, label: one === '=null=' ? t('filter.whetherEmpty') : t(`filter.operators.${one}`) }))}
          onChange={(next) => {
            setOperator(next);
            setValues(next === '=null=' ? ['true'] : []);
          }}
        />
      )}
      {field && operator && <ValueInput key={`${path}${operator}`} field={field} operator={operator} values={values} onChange={setValues} />}
      <Button type="primary" htmlType="submit" disabled={!ready}>
        {t('filter.apply')}
      </Button>
    </form>
  );
}

interface ValueProps {
  field: Field;
  operator: string;
  values: string[];
  onChange: (values: string[]) => void;
}

function ValueInput({ field, operator, values, onChange }: ValueProps) {
  const { t } = useTranslation('records');
  const choices = useChoices(field);
  const select = (options: { value: string; label: string }[], many = false) => (
    <Select
      aria-label={t('filter.value')}
      mode={many ? 'multiple' : undefined}
      value={many ? values : values[0]}
      options={options}
      onChange={(chosen: string | string[]) => onChange([chosen].flat())}
    />
  );
  if (operator === '=null=') return select([{ value: 'true', label: t('filter.empty') }, { value: 'false', label: t('filter.filled') }]);
  if (operator === '=within=') return select(PERIODS.map((value) => ({ value, label: t(`filter.periods.${value}`) })));
  if (operator === '=in=' || operator === '=out=') return select((field.values ?? []).map((value) => ({ value, label: field.valueLabels?.[value] ?? value })), true);
  if (field.type === 'boolean') return select([{ value: 'true', label: t('ui:yes') }, { value: 'false', label: t('ui:no') }]);
  if (choices && operator !== '=contains=') return select(choices.map((value) => ({ value, label: value })));
  return <Typed field={field} onChange={onChange} start={values[0]} />;
}

/** A value of the field's own kind; filters want the number of an amount and the id of a record. */
function Typed({ field, onChange, start }: { field: Field; start?: string; onChange: (values: string[]) => void }) {
  const [value, setValue] = useState<unknown>(field.type === 'reference' || field.type === 'references' ? undefined : start);
  const kind = field.type === 'money' ? 'decimal' : field.type === 'references' ? 'reference' : field.type === 'longText' || field.type === 'richText' ? 'text' : field.type;
  return (
    <FieldInput
      field={{ ...field, type: kind }}
      value={value}
      onChange={(next) => {
        setValue(next);
        const text = next === null || next === undefined || next === '' ? '' : String((next as Reference).id ?? (next as Money).amount ?? next);
        onChange(text ? [text] : []);
      }}
    />
  );
}
