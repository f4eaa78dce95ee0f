import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renewRecoveryCodes, secondFactor, turnOffSecondFactor, type SecondFactor } from '../api/account';
import { Problem } from '../api/client';
import { useSubmit } from '../ui/useSubmit';
import { EnrolSecondFactor } from './EnrolSecondFactor';
import { RecoveryCodes } from './RecoveryCodes';

const factorKey = ['second-factor'];

export function SecondFactorPanel() {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const { data, error } = useQuery({ queryKey: factorKey, queryFn: secondFactor });
  const again = () => void queries.invalidateQueries({ queryKey: factorKey });
  if (error) return <Alert type="error" showIcon title={error instanceof Problem ? error.message : t('shell:unreachable')} />;
  if (!data) return <Skeleton active />;
  if (data.enabled) return <TurnedOn state={data} onChanged={again} />;
  return (
    <>
      <p className="muted">{t('factor.why')}</p>
      <EnrolSecondFactor onDone={again} />
    </>
  );
}

interface Values {
  code: string;
}

/** Both things that can be done with it want a code first: whoever sits at a forgotten screen has none. */
function TurnedOn({ state, onChanged }: { state: SecondFactor; onChanged: () => void }) {
  const { t } = useTranslation('account');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [codes, setCodes] = useState<string[]>();
  const renewal = useSubmit<Values>(form, async ({ code }) => {
    setCodes(await renewRecoveryCodes(code));
    form.resetFields();
  });
  const end = useSubmit<Values>(form, async ({ code }) => {
    await turnOffSecondFactor(code);
    void message.success(t('factor.isOff'));
    onChanged();
  });
  if (codes) {
    return (
      <RecoveryCodes
        codes={codes}
        onKept={() => {
          setCodes(undefined);
          onChanged();
        }}
      />
    );
  }
  const error = renewal.error ?? end.error;
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={renewal.submit}>
      <p>{t('factor.isOn', { count: state.recoveryCodesLeft })}</p>
      {error && <Alert type="error" showIcon title={error} role="alert" />}
      <Form.Item name="code" label={t('shell:signIn.code')} extra={t('shell:signIn.codeHelp')} rules={[{ required: true, message: t('shell:required') }]}>
        <Input autoComplete="one-time-code" />
      </Form.Item>
      <Space wrap>
        <Button htmlType="submit" loading={renewal.busy}>
          {t('factor.renew')}
        </Button>
        <Button danger loading={end.busy} onClick={() => void form.validateFields().then(end.submit, () => undefined)}>
          {t('factor.turnOff')}
        </Button>
      </Space>
    </Form>
  );
}
