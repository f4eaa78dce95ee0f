import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import type { Field } from '../../api/metadata';
import type { Reference } from '../../api/records';
import { addHold, retentionKey } from '../../api/retention';
import { ReferenceSelect } from '../../ui/ReferenceSelect';
import { useSubmit } from '../../ui/useSubmit';

interface Values {
  record: Reference;
  reason: string;
}

/** Which record, and why it must stay. */
export function HoldDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { submit, busy, error } = useSubmit(form, async ({ record, reason }) => {
    await addHold(record, reason);
    await queries.invalidateQueries({ queryKey: retentionKey });
    onClose();
  });
  const field = { name: 'record', label: t('retention.record'), type: 'reference', target: '*' } as Field;
  const required = [{ required: true, message: t('required') }];
  return (
    <Modal open title={t('retention.addHold')} okText={t('retention.hold')} cancelText={t('cancel')} confirmLoading={busy} onOk={form.submit} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" onFinish={submit}>
        {error && <p role="alert">{error}</p>}
        <Form.Item name="record" label={t('retention.record')} rules={required}>
          <ReferenceSelect field={field} />
        </Form.Item>
        <Form.Item name="reason" label={t('retention.reason')} rules={required}>
          <Input maxLength={255} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
