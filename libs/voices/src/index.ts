export { refusalOf } from './agreement-check';
export { registerPackages } from './register-packages';
export { VoiceRegistry, type ResolvedVoice } from './voice-registry';
export { VoicesService } from './voices.service';
