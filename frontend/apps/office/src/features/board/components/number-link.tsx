import { Link } from '@tanstack/react-router';
import type { BoardLink } from '@zhucun/api';
import type { ReactNode } from 'react';
import { addressOf } from '../links';

interface Props {
  link: BoardLink;
  children: ReactNode;
  label?: string;
  className?: string;
}

/** A number, and the list behind it. */
export function NumberLink({ link, children, label, className }: Props) {
  const address = addressOf(link);
  return address ? (
    <Link to={address.to} search={address.search as never} aria-label={label} className={className}>
      {children}
    </Link>
  ) : (
    <span className={className}>{children}</span>
  );
}
