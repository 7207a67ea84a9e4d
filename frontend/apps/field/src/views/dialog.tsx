import type { Child } from '../jsx';

/** A question that waits for its answer; the browser keeps the focus inside, and Escape is "back". */
export function Dialog({ title, back, children }: { title: string; back: () => void; children: Child }) {
  return (
    <dialog
      aria-labelledby="dialog-title"
      onClose={back}
      ref={(dialog) => {
        if (!dialog.open) queueMicrotask(() => dialog.showModal());
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}
