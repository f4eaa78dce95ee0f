import { Button, Checkbox, Drawer, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { appliesTo, runAction, saidOf, testCondition, useContributions, type Contribution, type Kind } from '../../api/automation';
import { Problem } from '../../api/client';
import { useRecordTypes } from '../../api/metadata';
import type { Reference } from '../../api/records';
import { ProblemAlert } from '../parts/ProblemAlert';
import { ConditionChoice } from './ConditionChoice';
import { ParameterFields } from './ParameterFields';
import { RecordChoice } from './RecordChoice';
import { Result, type Told } from './Result';

interface Values {
  record: Reference;
  parameters?: Record<string, unknown>;
  /** What is said for each condition, by its name. */
  conditions?: Record<string, Record<string, unknown>>;
  dryRun?: boolean;
}

interface Props {
  kind: Kind;
  contribution: Contribution;
  onClose: () => void;
}

/** One condition or action, on a record that is chosen. It goes when its plugin goes. */
export function TryDrawer({ kind, contribution, onClose }: Props) {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { data: types = [] } = useRecordTypes();
  const { data: conditions = [] } = useContributions('conditions');
  const [chosen, setChosen] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const [refused, setRefused] = useState<unknown>();
  const [type, setType] = useState(types.find((one) => appliesTo(contribution, one.name))?.name ?? '');
  const possible = conditions.filter((one) => appliesTo(one, type) && one.problem === null);
  const asked = possible.filter(({ name }) => chosen.includes(name));

  async function attempt({ record, parameters, conditions: said = {}, dryRun = false }: Values) {
    setBusy(true);
    setTold(undefined);
    setRefused(undefined);
    const mine = { name: contribution.name, parameters: saidOf(parameters) };
    try {
      if (kind === 'conditions') {
        setTold({ result: await testCondition(mine, record) });
      } else {
        const outcome = await runAction(mine, record, asked.map(({ name }) => ({ name, parameters: saidOf(said[name]) })), dryRun);
        setTold({ outcome, dryRun });
        if (outcome.ran) await queries.invalidateQueries({ queryKey: ['records'] });
      }
    } catch (error) {
      setRefused(error);
      if (error instanceof Problem) form.setFields(error.violations.map(({ field, message }) => ({ name: pathOf(field) as never, errors: [message] })));
    } finally {
      setBusy(false);
    }
  }

  /** Where in the form stands what the server names: `parameters.text`, `conditions[0].parameters.name`. */
  function pathOf(field: string) {
    const [, index, name] = /^conditions\[(\d+)\]\.parameters\.(.+)$/.exec(field) ?? [];
    return index === undefined ? field.split('.') : ['conditions', asked[Number(index)]?.name, name];
  }

  return (
    <Drawer
      open
      size={Math.min(520, window.innerWidth)}
      title={contribution.label}
      onClose={onClose}
      footer={
        <div className="drawer-buttons">
          <Button onClick={onClose}>{t('close')}</Button>
          <Button type="primary" loading={busy} onClick={form.submit}>
            {t(`automation.do.${kind}`)}
          </Button>
        </div>
      }
    >
      <Form<Values> form={form} layout="vertical" onFinish={(values) => void attempt(values)}>
        <Form.Item name="record" label={t('automation.record')} rules={[{ required: true, message: t('required') }]}>
          <RecordChoice types={types.filter(({ name }) => appliesTo(contribution, name))} type={type} onType={setType} />
        </Form.Item>
        <ParameterFields of={contribution} at={['parameters']} />
        {kind === 'actions' && (
          <>
            {possible.length > 0 && <ConditionChoice possible={possible} chosen={asked} onChange={setChosen} />}
            <Form.Item name="dryRun" valuePropName="checked">
              <Checkbox>{t('automation.dryRun')}</Checkbox>
            </Form.Item>
          </>
        )}
      </Form>
      {refused !== undefined && <ProblemAlert error={refused} />}
      {told && <Result told={told} conditions={conditions} />}
    </Drawer>
  );
}
