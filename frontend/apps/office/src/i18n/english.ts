import type { ResourceLanguage } from 'i18next';

/** The English bundle, one chunk of its own. */
export const english = import.meta.glob<ResourceLanguage>('./en/*.json', { eager: true, import: 'default' });
