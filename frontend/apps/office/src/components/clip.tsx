/** A long text on one line of a table; the whole of it on hover and for screen readers. */
export function Clip({ text }: { text: string | null }) {
  return (
    <span className="clip" title={text ?? undefined}>
      {text}
    </span>
  );
}
