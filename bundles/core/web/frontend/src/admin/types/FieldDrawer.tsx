import { Button, Checkbox, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/client';
import { addField, changeField, type FieldDescription } from '../../api/fields';
import { metadataKey, useRecordTypes, type Field, type RecordType } from '../../api/metadata';
import { endSide } from '../../ui/direction';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';
import { isChoice, isNumber, isReference, isText, KINDS, RESULTS } from './kinds';
import { nameFrom } from './names';

interface Props {
  type: RecordType;
  /** The one to change; a new one otherwise. */
  field?: Field;
  onClose: () => void;
}

/** A custom field, new or to be changed; what cannot change any more is not asked. */
export function FieldDrawer({ type, field, onClose }: Props) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<FieldDescription>();
  const [refused, setRefused] = useState<unknown>();
  const { run, busy } = useAction(metadataKey, ['records', type.name]);
  const { data: types } = useRecordTypes();
  const kind = Form.useWatch('type', form) ?? field?.type;
  const [named, setNamed] = useState(false);

  const save = async (values: FieldDescription) => {
    setRefused(undefined);
    let failure: unknown;
    await run(
      'save',
      () =>
        (field ? changeField(type.name, field.name, values) : addField(type.name, filled(values))).catch((error: unknown) => {
          failure = error;
        }),
    );
    if (failure === undefined) return onClose();
    const violations = failure instanceof Problem ? failure.violations : [];
    const known = violations.filter((violation) => form.getFieldInstance(violation.field) !== undefined);
    form.setFields(known.map((violation) => ({ name: violation.field as keyof FieldDescription, errors: [violation.message] })));
    if (known.length === 0 || known.length < violations.length) setRefused(failure);
  };

  return (
    <Drawer
      open
      placement={endSide()}
      size={420}
      title={field ? t('types.changeField', { label: field.label }) : t('types.addFieldTo', { label: type.label })}
      onClose={onClose}
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'end' }}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={busy === 'save'} onClick={form.submit}>
            {t('save')}
          </Button>
        </div>
      }
    >
      <Form<FieldDescription>
        form={form}
        layout="vertical"
        initialValues={field ? { ...field, min: text(field.min), max: text(field.max) } : { type: 'text' }}
        onFinish={(values) => void save(values)}
        onValuesChange={(changed) => {
          if (!field && !named && 'label' in changed) form.setFieldsValue({ name: nameFrom(changed.label ?? '') });
          if ('name' in changed) setNamed(true);
        }}
      >
        {refused !== undefined && <ProblemAlert error={refused} />}
        <Form.Item name="label" label={t('types.label')} rules={[{ required: true, message: t('required') }]}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        {!field && (
          <>
            <Form.Item name="name" label={t('types.fieldName')} extra={t('types.fieldNameHelp')} rules={[{ required: true, message: t('required') }]}>
              <Input maxLength={30} />
            </Form.Item>
            <Form.Item name="type" label={t('types.kind')}>
              <Select options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} showSearch={{ optionFilterProp: 'label' }} />
            </Form.Item>
          </>
        )}
        {isChoice(kind) && (
          <Form.Item name="values" label={t('types.values')} extra={t('types.valuesHelp')} rules={[{ required: true, message: t('required') }]}>
            <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', ';', '\n']} />
          </Form.Item>
        )}
        {!field && isReference(kind) && (
          <Form.Item name="target" label={t('types.target')} rules={[{ required: true, message: t('required') }]}>
            <Select options={types?.map((one) => ({ value: one.name, label: one.label }))} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
        )}
        {!field && kind === 'formula' && (
          <>
            <Form.Item name="expression" label={t('types.expression')} extra={t('types.expressionHelp')} rules={[{ required: true, message: t('required') }]}>
              <Input.TextArea autoSize />
            </Form.Item>
            <Form.Item name="resultType" label={t('types.resultType')} rules={[{ required: true, message: t('required') }]}>
              <Select options={RESULTS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
            </Form.Item>
          </>
        )}
        {isText(kind) && (
          <Form.Item name="maxLength" label={t('types.maxLength')}>
            <InputNumber min={1} max={20000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        )}
        {isNumber(kind) && (
          <>
            <Form.Item name="min" label={t('types.min')}>
              <Input inputMode="decimal" />
            </Form.Item>
            <Form.Item name="max" label={t('types.max')}>
              <Input inputMode="decimal" />
            </Form.Item>
          </>
        )}
        <Form.Item name="help" label={t('types.help')} extra={t('types.helpHelp')}>
          <Input.TextArea autoSize maxLength={500} />
        </Form.Item>
        {kind !== 'formula' && (
          <Form.Item name="required" valuePropName="checked">
            <Checkbox>{t('types.requiredField')}</Checkbox>
          </Form.Item>
        )}
        {!field && (isText(kind) || isNumber(kind)) && (
          <Form.Item name="unique" valuePropName="checked">
            <Checkbox>{t('types.unique')}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Drawer>
  );
}

const text = (value: unknown) => (value === undefined || value === null ? undefined : String(value));

/** Without what was left empty. */
function filled(values: FieldDescription): FieldDescription {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false));
}
