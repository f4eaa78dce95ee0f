import { App, Button, Drawer, Form } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, Problem } from '../../api/client';
import type { RecordType } from '../../api/metadata';
import { changeRecord, showChanged, type Rec } from '../../api/records';
import { AfterPaint } from '../../ui/AfterPaint';
import { endSide } from '../../ui/direction';
import { LostRace, type Race } from './LostRace';
import { RecordForm, showViolations } from './RecordForm';
import { bodyOf, valuesOf, type Values } from './values';

interface Props {
  type: RecordType;
  record: Rec;
  etag: string | null;
  onClose: () => void;
}

export function EditDrawer({ type, record, etag, onClose }: Props) {
  const { t } = useTranslation('records');
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  // What was read when the drawer opened; the page behind may be refreshed meanwhile.
  const [base] = useState({ values: valuesOf(type, record), etag });
  const [general, setGeneral] = useState<string[]>([]);
  const [race, setRace] = useState<Race | null>(null);
  const [busy, setBusy] = useState(false);
  const [dirty, setDirty] = useState(false);
  const initial = useMemo(() => base.values, [base]);

  async function save(patch: object, tag: string | null) {
    if (Object.keys(patch).length === 0) return onClose();
    setBusy(true);
    setGeneral([]);
    try {
      showChanged(queries, type, await changeRecord(type, record.id, patch, tag));
      void message.success(t('form.saved'));
      onClose();
    } catch (error) {
      if (!(error instanceof Problem)) setGeneral([t('shell:unreachable')]);
      else if (error.status === 412) await showRace();
      else {
        setRace(null);
        setGeneral(showViolations(form, type, error));
      }
    } finally {
      setBusy(false);
    }
  }

  async function showRace() {
    const current = await api.read<Rec>(`${type.href}/${record.id}`);
    setRace({ before: base.values, mine: form.getFieldsValue(true) as Values, theirs: valuesOf(type, current.data), etag: current.etag });
  }

  function close() {
    if (!dirty) return onClose();
    modal.confirm({ title: t('form.discard'), okText: t('form.discardOk'), cancelText: t('form.goOn'), onOk: onClose });
  }

  return (
    <Drawer
      open
      placement={endSide()}
      size={Math.min(640, window.innerWidth)}
      title={t('form.editTitle', { type: type.label })}
      onClose={close}
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={close}>{t('ui:cancel')}</Button>
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {t('ui:save')}
          </Button>
        </div>
      }
    >
      <AfterPaint>
        <RecordForm type={type} form={form} initial={initial} general={general} onDirty={() => setDirty(true)} onSubmit={() => void save(bodyOf(base.values, form.getFieldsValue(true) as Values), base.etag)} />
      </AfterPaint>
      {race && <LostRace type={type} race={race} busy={busy} onCancel={() => setRace(null)} onSave={(values) => void save(bodyOf(race.theirs, values), race.etag)} />}
    </Drawer>
  );
}
