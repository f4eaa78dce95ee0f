import { Alert, Button, Form, Input, QRCode, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmSecondFactor, enrol, type Enrolment } from '../api/account';
import { useSubmit } from '../ui/useSubmit';
import { RecoveryCodes } from './RecoveryCodes';

/** Password, picture for the app, first code, recovery codes: one after the other. */
export function EnrolSecondFactor({ onDone }: { onDone: () => void }) {
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [codes, setCodes] = useState<string[]>();
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  return enrolment ? <Confirm enrolment={enrolment} onConfirmed={setCodes} /> : <Begin onBegun={setEnrolment} />;
}

function Begin({ onBegun }: { onBegun: (enrolment: Enrolment) => void }) {
  const { t } = useTranslation('account');
  const [form] = Form.useForm<{ password: string }>();
  const { submit, busy, error } = useSubmit<{ password: string }>(form, async ({ password }) => onBegun(await enrol(password)));
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
      {error && <Alert type="error" showIcon title={error} role="alert" />}
      <Form.Item name="password" label={t('factor.password')} rules={[{ required: true, message: t('shell:required') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>
        {t('factor.begin')}
      </Button>
    </Form>
  );
}

function Confirm({ enrolment, onConfirmed }: { enrolment: Enrolment; onConfirmed: (codes: string[]) => void }) {
  const { t } = useTranslation('account');
  const [form] = Form.useForm<{ code: string }>();
  const { submit, busy, error } = useSubmit<{ code: string }>(form, async ({ code }) => onConfirmed(await confirmSecondFactor(code)));
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
      <p>{t('factor.scan')}</p>
      {/* Cameras want dark on light, in a dark workspace too. */}
      <QRCode value={enrolment.uri} type="svg" color="#000" bgColor="#fff" aria-label={t('factor.picture')} />
      <p>
        {t('factor.byHand')}{' '}
        <Typography.Text code copyable>
          {enrolment.secret}
        </Typography.Text>
      </p>
      {error && <Alert type="error" showIcon title={error} role="alert" />}
      <Form.Item name="code" label={t('factor.firstCode')} rules={[{ required: true, message: t('shell:required') }]}>
        <Input autoFocus autoComplete="one-time-code" inputMode="numeric" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('factor.turnOn')}
      </Button>
    </Form>
  );
}
