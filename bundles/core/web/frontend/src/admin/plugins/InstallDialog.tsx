import { useQueryClient } from '@tanstack/react-query';
import { Alert, Modal, Progress, Result } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { planOffer, type Offer } from '../../api/catalogue';
import { metadataKey } from '../../api/metadata';
import { applyPlan, planPlugin, pluginsKey, type PluginInfo, type PluginPlan } from '../../api/plugins';
import { usePluginProgress } from '../../api/pluginProgress';
import type { Upload } from '../../api/upload';
import { ProblemAlert } from '../parts/ProblemAlert';
import { ChooseFile } from './ChooseFile';
import { PlanParts } from './PlanParts';
import { ProgressSteps } from './ProgressSteps';

type Stage =
  | { at: 'choosing'; refused?: unknown }
  | { at: 'fetching' }
  | { at: 'unobtainable'; error: unknown }
  | { at: 'uploading'; file: string; percent: number }
  | { at: 'reading'; plan: PluginPlan }
  | { at: 'applying'; plan: PluginPlan }
  | { at: 'failed'; plan: PluginPlan; error: unknown }
  | { at: 'undone'; plan: PluginPlan; problem: string }
  | { at: 'done'; plugin: PluginInfo };

interface Props {
  /** Fetched by the server; without it people choose a file. */
  offer?: Offer;
  onClose: () => void;
}

/** A file, the plan of what it would do, and the work itself: nothing happens before the plan was read and confirmed. */
export function InstallDialog({ offer, onClose }: Props) {
  const { t } = useTranslation('admin');
  const queries = useQueryClient();
  const [stage, setStage] = useState<Stage>({ at: offer ? 'fetching' : 'choosing' });
  const running = useRef<Upload<PluginPlan>>(undefined);
  useEffect(() => () => running.current?.cancel(), []);
  useEffect(() => {
    if (!offer) return;
    planOffer(offer)
      .then((plan) => setStage({ at: 'reading', plan }))
      .catch((error: unknown) => setStage({ at: 'unobtainable', error }));
  }, [offer]);

  const send = async (file: File) => {
    setStage({ at: 'uploading', file: file.name, percent: 0 });
    const upload = planPlugin(file, (percent) => setStage({ at: 'uploading', file: file.name, percent }));
    running.current = upload;
    try {
      setStage({ at: 'reading', plan: await upload.done });
    } catch (refused) {
      setStage({ at: 'choosing', refused });
    } finally {
      running.current = undefined;
    }
  };

  const apply = async (plan: PluginPlan) => {
    setStage({ at: 'applying', plan });
    try {
      const plugin = await applyPlan(plan);
      // The server answers with the plugin as it is then: what does not work was taken back.
      setStage(plugin.problem ? { at: 'undone', plan, problem: plugin.problem } : { at: 'done', plugin });
    } catch (error) {
      setStage({ at: 'failed', plan, error });
    } finally {
      void queries.invalidateQueries({ queryKey: pluginsKey });
      void queries.invalidateQueries({ queryKey: metadataKey });
    }
  };

  const plan = 'plan' in stage ? stage.plan : undefined;
  return (
    <Modal
      open
      width={680}
      title={plan ? t('plugins.planTitle', { plugin: plan.plugin, version: plan.version }) : (offer?.name ?? t('plugins.install'))}
      onCancel={onClose}
      mask={{ closable: false }}
      closable={stage.at !== 'applying'}
      keyboard={stage.at !== 'applying'}
      okText={stage.at === 'reading' ? t(stage.plan.replaces ? 'plugins.upgradeNow' : 'plugins.installNow') : t('close')}
      okButtonProps={{ autoFocus: stage.at === 'reading', style: shownIf(!WAITING.includes(stage.at)), loading: stage.at === 'applying' }}
      cancelButtonProps={{ style: shownIf(stage.at === 'reading' || WAITING.includes(stage.at)) }}
      cancelText={t('cancel')}
      onOk={() => (stage.at === 'reading' ? void apply(stage.plan) : onClose())}
    >
      <div className="stack" aria-live="polite">
        {stage.at === 'choosing' && (
          <>
            {stage.refused !== undefined && <ProblemAlert error={stage.refused} title={t('plugins.refused')} />}
            <ChooseFile accept=".jar,.kar" onChoose={(file) => void send(file)} text={t('plugins.choose')} help={t('plugins.chooseHelp')} />
          </>
        )}
        {stage.at === 'uploading' && (
          <div>
            <p>{stage.percent < 100 ? t('plugins.uploading', { file: stage.file }) : t('plugins.planning', { file: stage.file })}</p>
            <Progress percent={stage.percent} status={stage.percent < 100 ? 'normal' : 'active'} aria-label={t('plugins.uploading', { file: stage.file })} />
          </div>
        )}
        {offer && stage.at === 'fetching' && (
          <div>
            <p>{t('catalogue.fetching', { name: offer.name, version: offer.version })}</p>
            <Progress percent={100} status="active" showInfo={false} aria-label={t('catalogue.fetching', { name: offer.name, version: offer.version })} />
          </div>
        )}
        {stage.at === 'unobtainable' && <ProblemAlert error={stage.error} title={t('plugins.refused')} />}
        {stage.at === 'reading' && <PlanParts plan={stage.plan} />}
        {stage.at === 'applying' && <Applying plan={stage.plan} />}
        {stage.at === 'failed' && <ProblemAlert error={stage.error} title={t('plugins.notInstalled')} />}
        {stage.at === 'undone' && <Alert type="error" showIcon title={t('plugins.notInstalled')} description={stage.problem} />}
        {(stage.at === 'failed' || stage.at === 'undone') && <Steps plan={stage.plan} />}
        {stage.at === 'done' && (
          <Result
            status="success"
            title={t('plugins.installed', { name: stage.plugin.name, version: stage.plugin.version })}
            subTitle={t('plugins.installedHelp')}
            extra={<Link to={`/admin/plugins/${stage.plugin.id}`}>{t('plugins.toPlugin')}</Link>}
          />
        )}
      </div>
    </Modal>
  );
}

/** There is nothing to confirm yet. */
const WAITING = ['choosing', 'uploading', 'fetching'];

const shownIf = (shown: boolean) => (shown ? undefined : { display: 'none' });

/** The server answers when all is through; until then, what it is doing and for how long. */
function Applying({ plan }: { plan: PluginPlan }) {
  const { t } = useTranslation('admin');
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const clock = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(clock);
  }, []);
  return (
    <>
      <p>{t('plugins.applying', { count: seconds })}</p>
      <Progress percent={100} status="active" showInfo={false} aria-label={t('plugins.applying', { count: seconds })} />
      <Steps plan={plan} running />
    </>
  );
}

/** Live, and after a failure with the step that failed. Of a plan that was refused at once, nothing. */
function Steps({ plan, running = false }: { plan: PluginPlan; running?: boolean }) {
  const progress = usePluginProgress(plan.plugin, running);
  const ofPlan = progress?.version === plan.version && progress.state === (running ? 'RUNNING' : 'FAILED');
  if (ofPlan) return <ProgressSteps steps={progress.steps} />;
  return running ? <PlanParts plan={plan} stepsOnly /> : null;
}
