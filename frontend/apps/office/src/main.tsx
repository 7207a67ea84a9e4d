import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers';
import { forgetOnChangeOfOffice } from './app/queries';
import { router, watchSession } from './app/router';
import { startI18n } from './i18n';
import './styles.css';

await startI18n();
forgetOnChangeOfOffice();
watchSession();
const place = document.getElementById('root');
if (!place) throw new Error('no #root');
createRoot(place).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
