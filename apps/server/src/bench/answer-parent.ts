/** Does the one piece of work that a parent process sends, answers it and ends: 0 when it is done, 1 with its fault on stderr. */
export function answerParent<Work>(answer: (work: Work) => Promise<unknown>): void {
  process.once('message', (work: Work) => {
    answer(work).then(
      (done) => process.send?.(done, () => process.exit(0)),
      (error: Error) => {
        process.stderr.write(`${error.stack ?? error.message}\n`);
        process.exit(1);
      },
    );
  });
}
