import { SessionKeeper } from '@zhucun/api';
import { Clock } from './data/clock';
import { remoteOf } from './data/remote';
import { Field } from './field';
import './field.css';
import { draw as drawInto } from './jsx';
import { App } from './views/app';
import { language, speak } from './words';

const root = document.getElementById('root') as HTMLElement;
const clock = new Clock();
const session = new SessionKeeper('', language);
let drawing = false;

/** Everything that changed in one go is drawn once. */
function draw(): void {
  if (drawing) return;
  drawing = true;
  queueMicrotask(() => {
    drawing = false;
    drawInto(root, <App field={field} draw={draw} />);
  });
}

const field = new Field(session, remoteOf(session, language, clock.now), clock, draw);
speak(language());
void field.start();
addEventListener('online', () => void field.sync());
addEventListener('offline', () => field.become({ online: false }));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void field.sync();
});
// the files of the application, kept on the phone; without it (plain HTTP) it works while there is a network
void navigator.serviceWorker?.register('/m/worker.js').catch(() => undefined);
// asked once, so that the browser does not clear the outbox when the phone runs out of space
void navigator.storage?.persist?.().catch(() => undefined);
