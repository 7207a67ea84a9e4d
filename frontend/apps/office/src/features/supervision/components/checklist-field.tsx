import { useQuery } from '@tanstack/react-query';
import type { Checklist, ProtocolInput } from '@zhucun/api';
import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOptions } from '../../../components/options';
import { checklists } from '../api/queries';

export const ANSWERS = ['YES', 'NO', 'NOT_APPLICABLE'] as const;

export interface ChecklistFields {
  template?: string;
  answers?: Record<string, { answer?: (typeof ANSWERS)[number]; note?: string }>;
  /** The No that the finding follows from. */
  checklistItem?: string;
}

/**
 * What the chosen list was answered with, as the server takes it; null where none was chosen. A point that nobody answered is left out,
 * so that the server asks for it: it is never taken for a yes.
 */
export function protocolOf(
  { template, answers }: ChecklistFields,
  lists: readonly Checklist[],
  claimedAt: Date,
): ProtocolInput | null {
  const list = lists.find((one) => one.code === template);
  if (!list) return null;
  return {
    template: list.code,
    templateVersion: list.version,
    answers: list.items.flatMap(({ code }) => {
      const said = answers?.[code];
      return said?.answer ? [{ item: code, answer: said.answer, note: said.note || undefined }] : [];
    }),
    presences: [],
    results: [],
    claimedAt: claimedAt.toISOString(),
  };
}

/** The points an inspector looks at: which list, and each point with yes, no or not applicable. A No says what was seen. */
export function ChecklistField() {
  const { t, i18n } = useTranslation();
  const { data: lists = [] } = useQuery(checklists());
  const answers = useOptions('finding.answerOf', ANSWERS);
  const english = i18n.language.startsWith('en');
  const named = (one: { title: string; titleEn: string }) => (english ? one.titleEn : one.title);
  return (
    <>
      <Form.Item
        name="template"
        label={t('finding.checklist')}
        extra={t('finding.checklistHint')}
        className="wide"
      >
        <Select
          allowClear
          placeholder={t('finding.noChecklist')}
          options={lists.map((one) => ({ value: one.code, label: named(one) }))}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          lists
            .find((one) => one.code === getFieldValue('template'))
            ?.items.map((item) => (
              <div key={item.code} className="wide">
                <Form.Item
                  name={['answers', item.code, 'answer']}
                  label={named(item)}
                  rules={[{ required: true, message: t('common.required') }]}
                >
                  <Radio.Group options={answers} />
                </Form.Item>
                {getFieldValue(['answers', item.code, 'answer']) === 'NO' && (
                  <Form.Item
                    name={['answers', item.code, 'note']}
                    label={t('finding.answerNote')}
                    rules={[{ required: true, whitespace: true, message: t('common.required') }]}
                  >
                    <Input maxLength={1000} />
                  </Form.Item>
                )}
              </div>
            )) ?? null
        }
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => {
          const refused = lists
            .find((one) => one.code === getFieldValue('template'))
            ?.items.filter(({ code }) => getFieldValue(['answers', code, 'answer']) === 'NO');
          return refused?.length ? (
            <Form.Item name="checklistItem" label={t('finding.checklistItem')} className="wide">
              <Select
                allowClear
                options={refused.map((item) => ({ value: item.code, label: named(item) }))}
              />
            </Form.Item>
          ) : null;
        }}
      </Form.Item>
    </>
  );
}
