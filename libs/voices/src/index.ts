export { refusalOf } from './agreement-check';
export { registerPackages, registerVoices, type VoicePlaces } from './register-packages';
export { VoiceRegistry, type ResolvedVoice } from './voice-registry';
export { VoicesService } from './voices.service';
