import { Button, Checkbox, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/client';
import { useRecordTypes } from '../../api/metadata';
import { ACTIONS, previewRule, retentionKey, ruled, saveRule, sinceFields, type Preview, type Rule, type RuleValues } from '../../api/retention';
import { endSide } from '../../ui/direction';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';
import { PreviewNote } from './PreviewNote';

const FIRST: Partial<RuleValues> = { since: 'modifiedAt', days: 365, action: 'delete', active: false };

/** A rule, and what it would do before it is saved. */
export function RuleDrawer({ rule, onClose }: { rule?: Rule; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<RuleValues>();
  const { data: types = [] } = useRecordTypes();
  const { run, busy } = useAction(retentionKey);
  const [refused, setRefused] = useState<unknown>();
  const [preview, setPreview] = useState<Preview>();
  const typeName = Form.useWatch('type', form);
  const action = Form.useWatch('action', form) ?? 'delete';
  const type = types.find((one) => one.name === typeName);
  const required = [{ required: true, message: t('required') }];
  const since = typeName === '*' ? [{ value: 'deletedAt', label: t('retention.deletedAt') }] : sinceFields(type, action);

  /** What the server refuses stands at its field. */
  async function attempt(work: (values: RuleValues) => Promise<void>) {
    setRefused(undefined);
    const values = form.getFieldsValue(true) as RuleValues;
    form.setFields(Object.keys(values).map((name) => ({ name: name as keyof RuleValues, errors: [] })));
    try {
      await work({ ...values, filter: values.filter || null });
    } catch (error) {
      const here = error instanceof Problem ? error.violations.filter(({ field }) => field in values) : [];
      form.setFields(here.map(({ field, message }) => ({ name: field as keyof RuleValues, errors: [message] })));
      if (!(error instanceof Problem) || here.length === 0 || here.length < error.violations.length) setRefused(error);
    }
  }

  const save = () => run('save', () => attempt(async (values) => (await saveRule(values, rule), onClose())));
  const look = () => run('look', () => attempt(async (values) => setPreview(await previewRule(values))));
  return (
    <Drawer
      open
      placement={endSide()}
      size={Math.min(480, window.innerWidth)}
      title={rule?.name ?? t('retention.addRule')}
      onClose={onClose}
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'end' }}>
          <Button loading={busy === 'look'} onClick={() => void form.validateFields().then(look, () => undefined)}>
            {t('retention.look')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={busy === 'save'} onClick={form.submit}>
            {t('save')}
          </Button>
        </div>
      }
    >
      <Form<RuleValues> form={form} layout="vertical" initialValues={rule ?? FIRST} onFinish={() => void save()} onValuesChange={() => setPreview(undefined)}>
        {refused !== undefined && <ProblemAlert error={refused} />}
        <Form.Item name="name" label={t('retention.name')} rules={required}>
          <Input autoFocus maxLength={255} />
        </Form.Item>
        <Form.Item name="type" label={t('retention.type')} rules={required}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={[...ruled(types).map((one) => ({ value: one.name, label: one.pluralLabel })), { value: '*', label: t('retention.allTypes') }]} onChange={(next) => next === '*' && form.setFieldsValue({ action: 'purge', since: 'deletedAt', filter: null })} />
        </Form.Item>
        <Form.Item name="action" label={t('retention.action')} extra={t(`retention.actionHelp.${action}`)} rules={required}>
          <Select options={ACTIONS.map((one) => ({ value: one, label: t(`retention.actions.${one}`) }))} />
        </Form.Item>
        <Form.Item name="days" label={t('retention.days')} rules={required}>
          <InputNumber min={1} max={36500} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="since" label={t('retention.since')} rules={required}>
          <Select options={since} />
        </Form.Item>
        <Form.Item name="filter" label={t('retention.filter')} extra={t('retention.filterHelp')} hidden={typeName === '*'}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={4000} placeholder="status==Dead" />
        </Form.Item>
        <Form.Item name="description" label={t('retention.description')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={5000} />
        </Form.Item>
        <Form.Item name="active" valuePropName="checked" extra={t('retention.activeHelp')}>
          <Checkbox>{t('retention.active')}</Checkbox>
        </Form.Item>
      </Form>
      {preview && <PreviewNote preview={preview} action={action} />}
    </Drawer>
  );
}
