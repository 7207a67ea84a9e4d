import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from './marks';

interface Props {
  anchor: string;
  mark: Mark | null;
  onSave: (note: string) => void;
  onCancel: () => void;
}

/** A line beside the cell: Enter keeps the note, Escape drops it, and the focus goes back to the grid. */
export function NoteEditor({ anchor, mark, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(mark?.note ?? '');
  const box = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const cell = document.getElementById(anchor)?.getBoundingClientRect();
    if (cell && box.current) {
      box.current.style.left = `${Math.max(8, Math.min(cell.left, window.innerWidth - 330))}px`;
      box.current.style.top = `${Math.min(cell.bottom + 2, window.innerHeight - 60)}px`;
    }
    (input.current ?? box.current)?.focus();
  }, [anchor]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(text);
  };
  return (
    <form
      ref={box}
      className="note-editor"
      tabIndex={-1}
      onSubmit={submit}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' || (!mark && event.key === 'Enter')) {
          event.preventDefault();
          onCancel();
        }
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onCancel();
      }}
    >
      {mark ? (
        <>
          <input
            ref={input}
            aria-label={t('register.note')}
            placeholder={t('register.notePlaceholder')}
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit">{t('common.save')}</button>
        </>
      ) : (
        <span role="status">{t('register.noteNeedsStatus')}</span>
      )}
    </form>
  );
}
