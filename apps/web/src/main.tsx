import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './shared/tokens.css';
import './shared/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { showIn } from './i18n/index.js';
import { startLanguage } from './i18n/language.js';
import { App } from './shell/app.js';
import { adoptNonce } from './shared/nonce.js';
import { registerServiceWorker } from './pwa/register.js';

adoptNonce();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void showIn(startLanguage()).then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);

// The app is the team's; a facility's contact who reads the portal gets nothing installed.
if (!window.location.pathname.startsWith('/portal/')) registerServiceWorker();
