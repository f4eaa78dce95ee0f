import { DownOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Dropdown, Form, Input, Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/client';
import type { Field, RecordType } from '../../api/metadata';
import { pathOf } from '../../api/records';
import { changeView, deleteView, mayChange, saveView, useViews, viewsKey, type View } from '../../api/views';
import { useSession } from '../../shell/session/SessionGate';
import { useDateFields } from '../LayoutSwitch';
import type { ListState } from '../useListState';

interface Props {
  type: RecordType;
  state: ListState;
  onChange: (change: Partial<ListState>) => void;
}

/** Saved views of the type: open one, keep what is shown as one, change or delete it. */
export function ViewPicker({ type, state, onChange }: Props) {
  const { t } = useTranslation('records');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const dates = useDateFields(type);
  const { data: views = [] } = useViews(type.name);
  const [saving, setSaving] = useState(false);
  const { user } = useSession();
  const current = views.find((view) => view.id === state.view);
  const refresh = () => queries.invalidateQueries({ queryKey: viewsKey(type.name) });
  const failed = (error: unknown) => void message.error(error instanceof Problem ? (error.violations[0]?.message ?? error.message) : t('shell:unreachable'));
  const all: Partial<ListState> = { layout: 'table', filter: '', sort: '', columns: [], by: '', view: '', q: '' };

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          selectedKeys: [state.view || 'all'],
          items: [
            { key: 'all', label: t('views.all'), onClick: () => onChange(all) },
            ...views.map((view) => ({ key: view.id, label: view.name, onClick: () => onChange({ ...all, ...stateOf(view) }) })),
            { type: 'divider' as const },
            { key: 'save', label: t('views.save'), onClick: () => setSaving(true) },
            ...(current && mayChange(current, user)
              ? [
                  { key: 'update', label: t('views.update', { name: current.name }), onClick: () => void changeView(current.id, viewOf(type, dates, state)).then(refresh, failed) },
                  {
                    key: 'delete',
                    danger: true,
                    label: t('views.delete', { name: current.name }),
                    onClick: () => void deleteView(current.id).then(() => (onChange(all), refresh()), failed),
                  },
                ]
              : []),
          ],
        }}
      >
        <Button type="text">
          {current?.name ?? t('views.all')} <DownOutlined />
        </Button>
      </Dropdown>
      {saving && (
        <SaveDialog
          onClose={() => setSaving(false)}
          onSave={async (name, everybody) => {
            try {
              const saved = await saveView({ ...viewOf(type, dates, state), type: type.name, name, visibility: everybody ? 'public' : 'own' });
              await refresh();
              onChange({ view: saved.id });
              setSaving(false);
            } catch (error) {
              failed(error);
            }
          }}
        />
      )}
    </>
  );
}

function SaveDialog({ onClose, onSave }: { onClose: () => void; onSave: (name: string, everybody: boolean) => Promise<void> }) {
  const { t } = useTranslation('records');
  const { user } = useSession();
  const [form] = Form.useForm<{ name: string; everybody?: boolean }>();
  return (
    <Modal open title={t('views.save')} okText={t('ui:save')} cancelText={t('ui:cancel')} onCancel={onClose} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" onFinish={(values) => void onSave(values.name, values.everybody ?? false)}>
        <Form.Item name="name" label={t('views.name')} rules={[{ required: true, message: t('shell:required') }]}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        {user.administrator && (
          <Form.Item name="everybody" valuePropName="checked">
            <Checkbox>{t('views.everybody')}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

function stateOf(view: View): Partial<ListState> {
  return {
    view: view.id,
    layout: view.kind,
    filter: view.filter ?? '',
    sort: view.sort?.join(',') ?? '',
    columns: view.columns ?? [],
    by: view.groupField ?? view.dateField ?? '',
  };
}

function viewOf(type: RecordType, dates: Field[], state: ListState) {
  const kanban = state.layout === 'kanban';
  const calendar = state.layout === 'calendar';
  return {
    kind: state.layout,
    filter: state.filter || null,
    sort: state.sort ? state.sort.split(',') : [],
    columns: state.columns,
    groupField: kanban ? state.by || type.fields.find((field) => field.groupable && field.type === 'enumeration')?.name : null,
    dateField: calendar ? state.by || pathOf(dates[0]) : null,
  };
}
