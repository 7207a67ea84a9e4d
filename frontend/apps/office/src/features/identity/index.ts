export { PasswordDialog, PasswordFirst } from './components/password-dialog';
export { SessionLost } from './components/session-lost';
