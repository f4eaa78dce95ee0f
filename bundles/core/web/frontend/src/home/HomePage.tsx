import { useTranslation } from 'react-i18next';
import { useRecordTypes, type RecordType } from '../api/metadata';
import { nameOf } from '../api/session';
import { HomeWidgets } from '../plugins/HomeWidgets';
import { useSession } from '../shell/session/SessionGate';
import { CampaignTile } from './CampaignTile';
import { CasesTile } from './CasesTile';
import { DemoNotice } from './DemoNotice';
import { FiguresRow } from './FiguresRow';
import { PipelineTile } from './PipelineTile';
import { TasksTile } from './TasksTile';
import './home.css';

/** The day at a glance, from what is installed and permitted; every number leads to its records. */
export function HomePage() {
  const { t } = useTranslation('home');
  const { user } = useSession();
  const { data: types = [] } = useRecordTypes();
  const type = (name: string): RecordType | undefined => types.find((one) => one.name === name);
  const opportunity = type('opportunity');
  const task = type('task');
  const support = type('case');
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('welcome', { name: nameOf(user) })}</h1>
      </div>
      <DemoNotice />
      <FiguresRow opportunity={opportunity} task={task} support={support} />
      <div className="tiles">
        {opportunity && <PipelineTile />}
        {task && <TasksTile type={task} />}
        {support && <CasesTile type={support} />}
        {type('campaign') && <CampaignTile />}
      </div>
      <HomeWidgets />
    </div>
  );
}
