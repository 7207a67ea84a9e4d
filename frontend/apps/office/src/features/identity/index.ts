export { PasswordDialog, PasswordFirst } from './components/password-dialog';
