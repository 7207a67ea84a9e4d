import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../../lib/command';
import { startImport, type Upload } from '../api/queries';

/** Sends a list and opens its job; whoever has left the page meanwhile stays where they are. */
export function useStart() {
  const navigate = useNavigate();
  const [share, setShare] = useState(0);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const start = useCommand((wanted: Upload) => startImport(wanted, setShare), {
    invalidates: [['imports', 'list']],
    onDone: (job) => here.current && void navigate({ to: '/imports/$id', params: { id: job.id } }),
  });
  const run = (wanted: Upload) => {
    setShare(0);
    return start.run(wanted);
  };
  return { ...start, run, share };
}
