import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Contribution } from '../../api/automation';
import { ParameterFields } from './ParameterFields';

interface Props {
  possible: Contribution[];
  chosen: Contribution[];
  onChange: (names: string[]) => void;
}

/** On which conditions the action is run, and what is said for each. */
export function ConditionChoice({ possible, chosen, onChange }: Props) {
  const { t } = useTranslation('admin');
  return (
    <>
      <Form.Item label={t('automation.onlyIf')} htmlFor="only-if">
        <Select id="only-if" mode="multiple" value={chosen.map(({ name }) => name)} options={possible.map(({ name, label }) => ({ value: name, label }))} onChange={onChange} />
      </Form.Item>
      {chosen.map((condition) => (
        <fieldset key={condition.name} className="condition">
          <legend>{condition.label}</legend>
          <ParameterFields of={condition} at={['conditions', condition.name]} />
        </fieldset>
      ))}
    </>
  );
}
