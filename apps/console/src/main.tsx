import './providers/zod-without-eval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './layout/fonts';
import { App } from './App';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no element #root to draw the console into.');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
