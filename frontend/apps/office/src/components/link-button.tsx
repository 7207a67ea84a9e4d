import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';
import { forwardRef } from 'react';

interface Props extends Omit<ButtonProps, 'type'> {
  /** The main deed of its page. The router takes a prop `type` for itself. */
  primary?: boolean;
}

/** A link of the application that looks like a button: one element, one tab stop. */
export const LinkButton = createLink(
  forwardRef<HTMLAnchorElement, Props>(({ primary, ...props }, ref) => (
    <Button {...props} type={primary ? 'primary' : 'default'} ref={ref} />
  )),
);
