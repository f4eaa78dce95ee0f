import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldOf, type Contribution } from '../../api/automation';
import { FieldInput } from '../../ui/FieldInput';

/** A form drawn from what the plugin says that it takes. */
export function ParameterFields({ of, at }: { of: Contribution; at: string[] }) {
  const { t } = useTranslation('admin');
  return of.parameters.map((parameter) => (
    <Form.Item key={parameter.name} name={[...at, parameter.name]} label={parameter.label} rules={parameter.required && parameter.type !== 'boolean' ? [{ required: true, message: t('required') }] : undefined}>
      <FieldInput field={fieldOf(parameter)} />
    </Form.Item>
  ));
}
