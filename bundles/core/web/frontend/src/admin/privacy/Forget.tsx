import { Alert, Button, Checkbox, Input, Radio, Spin } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { erase, erasuresKey, MODES, plansKey, usePlan, type Choice, type Plan } from '../../api/privacy';
import type { Reference } from '../../api/records';
import { ConfirmTyped } from '../parts/ConfirmTyped';
import { ProblemAlert } from '../parts/ProblemAlert';
import { Proposals } from './Proposals';
import { Steps } from './Steps';

const FIRST: Choice = { mode: 'anonymise', also: [], changedTotals: false };

/** How the person is to be forgotten, and what that would do; nothing happens before it is confirmed. */
export function Forget({ person }: { person: Reference }) {
  const { t } = useTranslation('admin');
  const [choice, setChoice] = useState(FIRST);
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const { data: plan, error } = usePlan(person, choice);
  const [proposals, setProposals] = useState<Plan['proposals']>([]);
  // Whoever was proposed and chosen is no proposal any more, and must stay where he can be taken back.
  const offered = [...proposals, ...(plan?.proposals ?? []).filter((one) => !proposals.some(({ id }) => id === one.id))];
  if (offered.length > proposals.length) setProposals(offered);
  return (
    <section className="card padded stack tight" aria-label={t('privacy.forget')}>
      <h2 className="section-title first">{t('privacy.forget')}</h2>
      <Radio.Group value={choice.mode} onChange={(event) => setChoice({ ...choice, mode: event.target.value, changedTotals: false })} className="modes">
        {MODES.map((mode) => (
          <Radio key={mode} value={mode}>
            {t(`privacy.mode.${mode}`)} <span className="muted">{t(`privacy.modeHelp.${mode}`)}</span>
          </Radio>
        ))}
      </Radio.Group>
      {choice.mode === 'erase' && (
        <Checkbox checked={choice.changedTotals} onChange={(event) => setChoice({ ...choice, changedTotals: event.target.checked })}>
          {t('privacy.changedTotals')}
        </Checkbox>
      )}
      <Proposals proposals={offered} chosen={choice.also} onChange={(also) => setChoice({ ...choice, also })} />
      {error && <ProblemAlert error={error} />}
      {!plan && !error && <Spin />}
      {plan && (
        <>
          {plan.conflicts.length > 0 && <Alert type="error" role="alert" showIcon title={t('privacy.held')} description={<Lines lines={plan.conflicts} />} />}
          {plan.remarks.length > 0 && <Alert type="info" showIcon title={t('privacy.remarks')} description={<Lines lines={plan.remarks} />} />}
          <Steps steps={plan.steps} />
          <label className="typed">
            <span>{t('privacy.reason')}</span>
            <Input value={reason} maxLength={1000} placeholder={t('privacy.reasonHelp')} onChange={(event) => setReason(event.target.value)} />
          </label>
          <div>
            <Button danger disabled={plan.conflicts.length > 0} onClick={() => setAsking(true)}>
              {t(`privacy.begin.${choice.mode}`)}
            </Button>
          </div>
          {asking && <Confirm person={person} choice={choice} plan={plan} reason={reason} onClose={() => setAsking(false)} />}
        </>
      )}
    </section>
  );
}

const Lines = ({ lines }: { lines: string[] }) => (
  <ul className="problem-list">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

interface ConfirmProps {
  person: Reference;
  choice: Choice;
  plan: Plan;
  reason: string;
  onClose: () => void;
}

/** Names what happens; the name of the person has to be typed. */
function Confirm({ person, choice, plan, reason, onClose }: ConfirmProps) {
  const { t } = useTranslation('admin');
  const queries = useQueryClient();
  const [, setSearch] = useSearchParams();
  const name = person.name ?? person.id;
  const count = (action: string) => plan.steps.filter((step) => step.action === action).length;
  async function begin() {
    try {
      const begun = await erase(person, choice, reason, plan.plan);
      await queries.invalidateQueries({ queryKey: erasuresKey });
      setSearch({ tab: 'erasures', erasure: begun.id }, { replace: true });
    } catch (refused) {
      // The plan may be another one by now: behind the dialog stands what it is.
      void queries.invalidateQueries({ queryKey: plansKey });
      throw refused;
    }
  }
  return (
    <ConfirmTyped title={t(`privacy.ask.${choice.mode}`, { name })} word={name} okText={t(`privacy.ok.${choice.mode}`)} onConfirm={begin} onClose={onClose}>
      <ul className="problem-list">
        {(['anonymise', 'purge', 'redact'] as const)
          .filter((action) => count(action) > 0)
          .map((action) => (
            <li key={action}>{t(`privacy.will.${action}`, { count: count(action) })}</li>
          ))}
        <li>{t('privacy.willCopies')}</li>
      </ul>
      <p>{t('privacy.forEver')}</p>
    </ConfirmTyped>
  );
}
