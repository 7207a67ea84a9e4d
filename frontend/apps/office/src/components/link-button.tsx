import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';
import { forwardRef } from 'react';

/** A link of the application that looks like a button: one element, one tab stop. */
export const LinkButton = createLink(
  forwardRef<HTMLAnchorElement, ButtonProps>((props, ref) => <Button {...props} ref={ref} />),
);
