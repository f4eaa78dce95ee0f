import { App, DatePicker, Form, Input, Modal, Select, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keysKey, makeKey, useUsers } from '../../api/people';
import { useRoles } from '../../api/roles';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';

interface Values {
  name: string;
  user: string;
  role: string;
  expiresAt?: Dayjs | null;
}

/** A new API key; its token is shown once. */
export function KeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { modal } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { data: users } = useUsers();
  const { data: roles } = useRoles();
  const { run, busy } = useAction(keysKey);
  const [refused, setRefused] = useState<unknown>();
  const required = [{ required: true, message: t('required') }];

  const make = (values: Values) =>
    run('make', async () => {
      try {
        const key = await makeKey({ ...values, expiresAt: values.expiresAt?.endOf('day').toISOString() ?? null });
        onClose();
        modal.info({
          title: t('keys.made', { name: key.name }),
          content: (
            <>
              <p>{t('keys.madeHelp')}</p>
              <Typography.Text copyable code>
                {key.token}
              </Typography.Text>
            </>
          ),
          width: 560,
        });
      } catch (error) {
        setRefused(error);
      }
    });
  return (
    <Modal open title={t('keys.add')} okText={t('keys.make')} cancelText={t('cancel')} confirmLoading={busy === 'make'} onOk={form.submit} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" onFinish={(values) => void make(values)}>
        {refused !== undefined && <ProblemAlert error={refused} />}
        <Form.Item name="name" label={t('keys.name')} rules={required}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="user" label={t('keys.user')} extra={t('keys.userHelp')} rules={required}>
          <Select options={users?.map((user) => ({ value: user.id, label: user.username }))} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="role" label={t('keys.role')} extra={t('keys.roleHelp')} rules={required}>
          <Select options={roles?.items.map((role) => ({ value: role.id, label: role.name }))} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="expiresAt" label={t('keys.expires')}>
          <DatePicker style={{ width: '100%' }} placeholder={t('keys.never')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
