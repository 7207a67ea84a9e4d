import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useCan } from '../../../lib/permissions';

interface Props {
  needs: string;
  label: string;
  primary?: boolean;
  children: (open: boolean, close: () => void) => ReactNode;
}

/** A button that begins something in a dialog of its own, for those who may. */
export function Begin({ needs, label, primary = true, children }: Props) {
  const can = useCan();
  const [open, setOpen] = useState(false);
  if (!can(needs)) return null;
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {children(open, () => setOpen(false))}
    </>
  );
}
