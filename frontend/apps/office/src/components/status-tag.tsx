import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

type Tone = 'neutral' | 'progress' | 'good' | 'bad' | 'warn';

/** Which colour a state has: always beside its word, never alone. */
const TONES: Record<string, Tone> = {
  DRAFT: 'neutral',
  SIMULATED: 'progress',
  PUBLISHED: 'good',
  RETIRED: 'neutral',
  PROPOSED: 'warn',
  FAILING: 'bad',
  JUSTIFIED: 'warn',
  MET: 'good',
  TIGHTER: 'good',
  LOOSER: 'warn',
  OPEN: 'neutral',
  ASKED: 'warn',
  CORRECTED: 'good',
  DECLINED: 'neutral',
  WITHDRAWN: 'neutral',
  ISSUED: 'warn',
  RECTIFYING: 'progress',
  SUBMITTED: 'progress',
  VERIFIED: 'good',
  REJECTED: 'bad',
  CLOSED: 'good',
  REOPENED: 'bad',
  REQUESTED: 'warn',
  APPROVED: 'progress',
  RETURNED: 'good',
  CANCELLED: 'neutral',
  DUE: 'warn',
  DELIVERED: 'good',
  SHORT: 'bad',
  OVERDUE: 'bad',
  QUEUED: 'neutral',
  READING: 'progress',
  CHECKING: 'progress',
  WRITING: 'progress',
  DONE: 'good',
  FAILED: 'bad',
  REFUSED: 'bad',
  CONFIRMED: 'good',
  ENDED: 'neutral',
  RUNNING: 'neutral',
  EXTENDED: 'warn',
  ENDING: 'warn',
  ACCEPTED: 'good',
  SETTLED: 'good',
  LEAVER_SIGNED: 'progress',
  MINOR: 'neutral',
  MODERATE: 'warn',
  SERIOUS: 'bad',
  HELD: 'good',
  IN_PROGRESS: 'progress',
  FOUND: 'good',
  WAITING: 'warn',
  GRANTED: 'good',
  ANSWERED: 'good',
  AMBIGUOUS: 'warn',
  UNKNOWN: 'bad',
  ALREADY: 'neutral',
  IN_REVIEW: 'progress',
  COMMITTED: 'progress',
  REVEALED: 'progress',
  DRAWN: 'progress',
  ABORTED: 'bad',
  OVERRIDDEN: 'warn',
  DECIDED: 'progress',
  LEFT: 'bad',
  REPLACED: 'good',
  REVOKED: 'neutral',
  OBJECTED: 'warn',
  PUBLICIZED: 'progress',
  STANDING: 'good',
  REFERRED: 'warn',
  GRADED: 'good',
  UPHELD: 'good',
  DISMISSED: 'neutral',
  SENT: 'warn',
  PARTLY_RETURNED: 'bad',
  DISCARDED: 'neutral',
  SOLVED: 'warn',
  PAID: 'good',
  ACTIVE: 'good',
  PAUSED: 'warn',
  READY: 'progress',
  DEAD: 'bad',
  MADE: 'warn',
  CARRIED: 'progress',
  ACKNOWLEDGED: 'good',
  APPLIED: 'good',
};

const CLASSES: Record<Tone, string> = {
  neutral: 'tag-neutral',
  progress: 'tag-progress',
  good: 'tag-good',
  bad: 'tag-bad',
  warn: 'tag-warn',
};

/** The state of something as a word in its colour. `words` = the i18n group, e.g. `finding.state`. */
export function StatusTag({ words, value }: { words: string; value: string | null | undefined }) {
  const { t } = useTranslation();
  if (!value) return null;
  return (
    <Tag variant="filled" className={CLASSES[TONES[value] ?? 'neutral']}>
      {t(`${words}.${value}`)}
    </Tag>
  );
}

export function OverdueTag({ children }: { children: string }) {
  return (
    <Tag variant="filled" className="tag-bad">
      {children}
    </Tag>
  );
}
