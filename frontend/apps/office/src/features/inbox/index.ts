export { InboxBadge } from './components/badge';
export { MailDialog } from './components/mail-dialog';
