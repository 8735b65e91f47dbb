import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Language, Pronunciation, VoiceView } from '@voicemill/contracts';
import { useEffect, useRef } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import type { ConsoleDataProvider } from '../providers/http/data-provider';
import { useText } from '../providers/i18n/use-text';

/** Words of which those from `start` to `end` (UTF-16) are to be said in one certain way. */
export interface Sample {
  text: string;
  start: number;
  end: number;
  language: Language;
  reading: Pronunciation;
}

/** The first voice that is at home in the language, else the first that speaks it. */
export const voiceFor = (voices: readonly VoiceView[], language: Language): VoiceView | undefined =>
  voices.find(({ languages }) => languages[0] === language) ?? voices.find(({ languages }) => languages.includes(language));

/** Has readings spoken in their sentence. Each is made once; `heard` changes with every wish, also for the same sound. */
export function useSample() {
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const queryClient = useQueryClient();
  const [text, notify] = [useText(), useNotify()];
  // Asked for with the first sample, so that nobody can be faster than the list.
  const readVoices = () =>
    queryClient.fetchQuery({
      queryKey: ['voices', 'for-samples'],
      queryFn: () => dataProvider.getList<VoiceView>('voices', { pagination: { page: 1, perPage: 100 } }),
      staleTime: 60_000,
    });
  const made = useRef(new Map<string, string>());
  const turn = useRef(0);
  const { mutate, data, isPending } = useMutation({
    mutationFn: async (sample: Sample) => {
      const voice = voiceFor((await readVoices()).data, sample.language);
      if (!voice) throw new Error(text('voices.noneSpeaks', { language: text(`app.languages.${sample.language}`) }));
      const { start, end, reading } = sample;
      const key = JSON.stringify([voice.id, sample.text, start, reading]);
      const say = { text: sample.text, overrides: [{ start, end, ...reading }], speed: 1, pitchSemitones: 0, gainDb: 0 };
      const url = made.current.get(key) ?? URL.createObjectURL(await dataProvider.sayWithVoice(voice.id, say));
      made.current.set(key, url);
      turn.current += 1;
      return { url, sample, turn: turn.current };
    },
    onError: (error) => notify(error.message, { type: 'error', autoHideDuration: 10_000 }),
  });
  useEffect(() => {
    const sounds = made.current;
    return () => {
      for (const url of sounds.values()) URL.revokeObjectURL(url);
      sounds.clear();
    };
  }, []);
  return { hear: mutate, heard: data, isPending };
}
