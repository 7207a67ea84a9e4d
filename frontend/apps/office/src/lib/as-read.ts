import { useState } from 'react';

/**
 * What a form was opened with. The page goes on reading meanwhile; what is saved is the form's content under the version it was made of,
 * so that a change by somebody else in between is refused and not overwritten.
 */
export function useAsRead<T>(value: T): T {
  return useState(value)[0];
}
