/** What one check found: fit for use, or what is missing and how to mend it. */
export interface Finding {
  name: string;
  detail: string;
  /** Absent: this one is fine. */
  remedy?: string;
  /** Voicemill works without it (a GPU on a machine that was not asked to use one). */
  optional?: boolean;
}

export type Check = () => Promise<Finding>;

interface Explained {
  message: string;
  remedy: string;
}

const isExplained = (error: unknown): error is Explained =>
  error instanceof Error && typeof (error as Partial<Explained>).remedy === 'string';

/**
 * Runs a check; the faults that our libraries foresee (an error with a remedy) become findings, others too, because a
 * doctor that dies of the first illness is of no use to anyone.
 */
export async function examine(name: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { name, detail: await look() };
  } catch (error) {
    if (isExplained(error)) return { name, detail: error.message, remedy: error.remedy };
    const detail = error instanceof Error ? error.message : String(error);
    return { name, detail, remedy: 'This fault was not foreseen; please report it with this line.' };
  }
}

/** Whether Voicemill can do its work with these findings. */
export const isFit = (findings: readonly Finding[]): boolean =>
  findings.every(({ remedy, optional }) => remedy === undefined || optional === true);
