import data from '../../data/hearing.json';
import { unpackHearing, type Hearing } from './hearing';

/** What `npm run bench:gate -- --train` wrote. Apart from the packing, so that it can be written where there is none yet. */
export const loadHearing = (): Hearing => unpackHearing(data);
