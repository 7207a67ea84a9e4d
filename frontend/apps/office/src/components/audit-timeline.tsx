import { instant } from '../lib/dates';

export interface TimelineItem {
  at: string;
  who: string;
  office: string;
  action: string;
  note?: string | null;
}

/** What happened, oldest first: when, what, who, as which office. */
export function AuditTimeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map((item) => (
        <li key={`${item.at} ${item.action}`}>
          <strong>{item.action}</strong> · {item.who} <span className="quiet">（{item.office}）</span>{' '}
          <time className="quiet number" dateTime={item.at}>
            {instant(item.at)}
          </time>
          {item.note && <div>{item.note}</div>}
        </li>
      ))}
    </ol>
  );
}
