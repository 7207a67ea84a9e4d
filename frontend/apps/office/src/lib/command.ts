import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { type ApiProblem, asProblem, type Violation } from '@zhucun/api';
import type { FormInstance } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { showViolations } from './problem';

export interface Command<I> {
  run: (input: I) => Promise<boolean>;
  busy: boolean;
  problem: ApiProblem | null;
  /** Violations that no field of the form shows. */
  violations: Violation[];
  reset: () => void;
}

interface Options<O> {
  form?: FormInstance;
  invalidates?: QueryKey[];
  onDone?: (result: O) => void;
}

/**
 * One deed of the user: a second click while it runs does nothing, a refusal lands on the fields it names,
 * and what it changed is read again.
 */
export function useCommand<I, O>(deed: (input: I) => Promise<O>, options: Options<O> = {}): Command<I> {
  const queries = useQueryClient();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [violations, setViolations] = useState<Violation[]>([]);

  const reset = useCallback(() => {
    setProblem(null);
    setViolations([]);
  }, []);

  const run = async (input: I): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    reset();
    try {
      const result = await deed(input);
      await Promise.all(
        (options.invalidates ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
      options.onDone?.(result);
      return true;
    } catch (error) {
      const refused = asProblem(error);
      setViolations(options.form ? showViolations(options.form, refused) : refused.violations);
      setProblem(refused);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { run, busy, problem, violations, reset };
}
