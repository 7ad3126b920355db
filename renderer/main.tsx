import './ui/tokens.css';
import './ui/forced-colors.css';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/app';
import { FEATURES } from './app/features';
import { shellCommands } from './app/shell-commands';
import { appRegistry } from './commands/app-registry';
import { giveStylesTheNonce } from './lib/nonce-styles';

// Compiled schemas would need `eval`, which the content security policy forbids.
z.config({ jitless: true });
dayjs.locale('zh-cn');
// Dates are typed in several forms.
dayjs.extend(customParseFormat);

appRegistry.register(shellCommands);
for (const feature of FEATURES) appRegistry.register(feature.commands);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
giveStylesTheNonce(nonce);
createRoot(root).render(<App nonce={nonce} />);
