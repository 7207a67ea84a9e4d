import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { startI18n } from '../i18n';

// the first page of a file is drawn slowly where much else is under way
configure({ asyncUtilTimeout: 5_000 });
beforeAll(startI18n);
afterEach(cleanup);
