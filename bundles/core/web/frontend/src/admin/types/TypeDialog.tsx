import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addType } from '../../api/fields';
import { metadataKey } from '../../api/metadata';
import { ProblemAlert } from '../parts/ProblemAlert';
import { collectionFrom, nameFrom } from './names';

interface Values {
  label: string;
  name: string;
  collection: string;
  nameLabel: string;
  help?: string;
}

/** A record type of the administrator's own, with the one field that it needs: the name. */
export function TypeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const [named, setNamed] = useState(false);

  const save = async ({ label, name, collection, nameLabel, help }: Values) => {
    setBusy(true);
    setRefused(undefined);
    try {
      await addType({
        name, collection, label, ...(help ? { help } : {}), nameFields: ['name'],
        fields: [{ name: 'name', type: 'text', label: nameLabel, required: true }],
      });
      await queries.invalidateQueries({ queryKey: metadataKey });
      onClose();
      navigate(`/admin/types/${name}`);
    } catch (error) {
      setRefused(error);
    } finally {
      setBusy(false);
    }
  };

  const required = [{ required: true, message: t('required') }];
  return (
    <Modal open title={t('types.add')} okText={t('save')} cancelText={t('cancel')} confirmLoading={busy} onOk={form.submit} onCancel={onClose} destroyOnHidden>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ nameLabel: t('types.defaultName') }}
        onFinish={(values) => void save(values)}
        onValuesChange={(changed: Partial<Values>) => {
          if ('name' in changed || 'collection' in changed) setNamed(true);
          if (!named && changed.label !== undefined) form.setFieldsValue({ name: nameFrom(changed.label), collection: collectionFrom(changed.label) });
        }}
      >
        {refused !== undefined && <ProblemAlert error={refused} />}
        <Form.Item name="label" label={t('types.label')} rules={required}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="name" label={t('types.typeName')} rules={required} extra={t('types.fieldNameHelp')}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="collection" label={t('types.collection')} rules={required} extra={t('types.collectionHelp')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="nameLabel" label={t('types.nameLabel')} rules={required} extra={t('types.nameLabelHelp')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="help" label={t('types.help')}>
          <Input.TextArea autoSize maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
