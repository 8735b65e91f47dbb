import type { Language } from '@voicemill/contracts';
import { classOfPhone, firstMandarin, phoneClasses, silence } from '../hearing/phone-classes';

/** The sounds of some phones in order, without marks, stresses and tones, each with its place among the phones. */
export interface Sounds {
  classes: number[];
  places: number[];
}

/** A Mandarin syllable without an initial may be written with or without one of these: no sound of its own. */
const onset = phoneClasses.indexOf('onset');

/** @returns null when a phone is of a set that is not known here. */
export function soundsOf(phones: readonly string[]): Sounds | null {
  const [classes, places]: [number[], number[]] = [[], []];
  for (const [place, phone] of phones.entries()) {
    const own = classOfPhone(phone);
    if (own === undefined) return null;
    if (own === silence || own === onset) continue;
    classes.push(own);
    places.push(place);
  }
  return { classes, places };
}

const isMandarin = (own: number): boolean => own >= firstMandarin;

export function languageOfSound(own: number): Language {
  return isMandarin(own) ? 'zh' : 'en';
}

/** The language that most sounds are in; null where there are none, or where their phone set is not known. */
export function languageOfPhones(phones: readonly string[]): Language | null {
  const sounds = soundsOf(phones);
  if (!sounds || sounds.classes.length === 0) return null;
  const mandarin = sounds.classes.filter(isMandarin).length;
  return 2 * mandarin > sounds.classes.length ? 'zh' : 'en';
}
