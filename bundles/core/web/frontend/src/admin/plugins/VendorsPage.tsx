import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { revokeVendor, trustVendor, useVendors, vendorsKey, type Vendor } from '../../api/vendors';
import { formatDateTime } from '../../ui/format';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';
import '../admin.css';

/** Whose plugins may be installed: the vendors whose certificates an administrator has trusted. */
export function VendorsPage() {
  const { t, i18n } = useTranslation('admin');
  const { modal } = App.useApp();
  const { data, error, isLoading } = useVendors();
  const { run, busy } = useAction(vendorsKey);
  const [adding, setAdding] = useState(false);
  const revoke = (vendor: Vendor) => {
    let reason = '';
    modal.confirm({
      title: t('vendors.revokeTitle', { name: vendor.name }),
      content: (
        <>
          <p>{t('vendors.revokeHelp')}</p>
          <Input aria-label={t('vendors.reason')} placeholder={t('vendors.reason')} onChange={(event) => (reason = event.target.value)} />
        </>
      ),
      okText: t('vendors.revoke'),
      cancelText: t('cancel'),
      okButtonProps: { danger: true },
      onOk: () => void run(vendor.fingerprint, () => revokeVendor(vendor.fingerprint, reason)),
    });
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <Link to="/admin/plugins">{t('plugins.title')}</Link> / {t('vendors.title')}
        </h1>
        <span className="space" />
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
          {t('vendors.add')}
        </Button>
      </div>
      <p className="page-lead">{t('vendors.lead')}</p>
      {error && <ProblemAlert error={error} />}
      <div className="admin-table" tabIndex={0}>
        <Table<Vendor>
          size="small"
          rowKey="fingerprint"
          loading={isLoading}
          pagination={false}
          dataSource={data}
          columns={[
            { title: t('plugins.vendor'), dataIndex: 'name' },
            { title: t('plan.subject'), dataIndex: 'subject', className: 'wrap' },
            { title: t('plan.fingerprint'), dataIndex: 'fingerprint', className: 'wrap', render: (fingerprint: string) => <code>{fingerprint}</code> },
            {
              title: t('plugins.stateTitle'),
              dataIndex: 'state',
              render: (state: string, vendor) => <span title={vendor.reason ?? undefined}>{t(`vendors.state.${state}`, { defaultValue: state })}</span>,
            },
            { title: t('plan.validUntil'), dataIndex: 'validUntil', render: (at: string) => formatDateTime(at, i18n.language) },
            {
              title: <span className="visually-hidden">{t('actions')}</span>,
              key: 'actions',
              align: 'end',
              render: (_, vendor) =>
                vendor.state !== 'REVOKED' && (
                  <Button size="small" type="link" danger loading={busy === vendor.fingerprint} aria-label={t('vendors.revokeTitle', { name: vendor.name })} onClick={() => revoke(vendor)}>
                    {t('vendors.revoke')}
                  </Button>
                ),
            },
          ]}
        />
      </div>
      {adding && <TrustDialog onClose={() => setAdding(false)} />}
    </div>
  );
}

function TrustDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<{ name: string; certificate: string }>();
  const { run, busy } = useAction(vendorsKey);
  const [refused, setRefused] = useState<unknown>();
  const required = [{ required: true, message: t('required') }];
  const trust = ({ name, certificate }: { name: string; certificate: string }) =>
    run('trust', () => trustVendor(name, certificate).then(onClose, setRefused));
  return (
    <Modal open title={t('vendors.add')} okText={t('vendors.trust')} cancelText={t('cancel')} confirmLoading={busy === 'trust'} onOk={form.submit} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={(values) => void trust(values)}>
        {refused !== undefined && <ProblemAlert error={refused} />}
        <Form.Item name="name" label={t('plugins.vendor')} extra={t('vendors.nameHelp')} rules={required}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="certificate" label={t('vendors.certificate')} extra={t('vendors.certificateHelp')} rules={required}>
          <Input.TextArea rows={6} spellCheck={false} placeholder="-----BEGIN CERTIFICATE-----" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
