import { Alert, Drawer, Progress, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useErasure, type Erasure, type Place, type Report } from '../../api/privacy';
import { formatDateTime, formatNumber } from '../../ui/format';
import { ProblemAlert } from '../parts/ProblemAlert';
import { Steps } from './Steps';

/** How far an erasure is; in the end what was done where, and the proof. */
export function ErasureDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { data, error } = useErasure(id);
  return (
    <Drawer open size={Math.min(760, window.innerWidth)} title={t('privacy.erasure')} onClose={onClose}>
      {error && <ProblemAlert error={error} />}
      {!data && !error && <Spin />}
      {data && <Course erasure={data} />}
    </Drawer>
  );
}

function Course({ erasure }: { erasure: Erasure }) {
  const { t, i18n } = useTranslation('admin');
  const { state, report } = erasure;
  const running = state === 'Running';
  return (
    <div className="stack tight">
      <Alert type={running ? 'info' : state === 'Done' ? 'success' : 'warning'} role="status" showIcon title={t(`privacy.state.${state}`)} description={t(`privacy.stateHelp.${state}`)} />
      {running && <Progress aria-label={t('privacy.records')} percent={erasure.records === 0 ? 0 : Math.round((100 * erasure.done) / erasure.records)} />}
      {running && report?.waiting && <Lines title={t('privacy.waiting')} lines={report.waiting} />}
      <dl className="facts">
        <dt>{t('when')}</dt>
        <dd>{formatDateTime(erasure.askedAt, i18n.language)}</dd>
        <dt>{t('who')}</dt>
        <dd>{erasure.askedBy}</dd>
        {!running && report && (
          <>
            <dt>{t('privacy.how')}</dt>
            <dd>{t(`privacy.mode.${report.mode}`)}</dd>
            <dt>{t('privacy.reason')}</dt>
            <dd>{report.reason || '–'}</dd>
          </>
        )}
      </dl>
      {!running && report && <Told report={report} />}
    </div>
  );
}

function Told({ report }: { report: Report }) {
  const { t, i18n } = useTranslation('admin');
  const number = (value: number) => formatNumber(value, i18n.language);
  const { proof } = report;
  return (
    <>
      <Lines title={t('privacy.problems')} lines={report.problems} />
      <h3 className="section-title">{t('privacy.records')}</h3>
      <Steps steps={report.records} done />
      <Places title={t('privacy.places')} places={report.places} />
      <h3 className="section-title">{t('privacy.proof')}</h3>
      <p>{t('privacy.searched', { values: number(proof.values), tables: number(proof.tables), columns: number(proof.columns) })}</p>
      {proof.found.length === 0 ? <p>{t('privacy.nothingFound')}</p> : <Places title={t('privacy.found')} places={proof.found} />}
      <Places title={t('privacy.ofOthers')} places={proof.ofOthers} />
      {proof.notSearched.length > 0 && <p className="muted">{t('privacy.notSearched', { fields: proof.notSearched.join(', ') })}</p>}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return <Alert type="warning" showIcon title={title} description={<ul className="problem-list">{lines.map((line) => <li key={line}>{line}</li>)}</ul>} />;
}

function Places({ title, places }: { title: string; places: Place[] }) {
  const { i18n } = useTranslation('admin');
  if (places.length === 0) return null;
  return (
    <>
      <h3 className="section-title">{title}</h3>
      <dl className="facts">
        {places.map((place) => (
          <div key={`${place.place} ${place.what}`} className="fact-pair">
            <dt>
              <code>{place.place}</code>
            </dt>
            <dd>
              {formatNumber(place.count, i18n.language)} {place.what}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
