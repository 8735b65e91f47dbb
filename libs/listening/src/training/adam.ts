export interface Parameter {
  values: Float32Array;
  gradient: Float32Array;
}

const [firstDecay, secondDecay, tiny] = [0.9, 0.999, 1e-8];

/** Adam (Kingma and Ba, 2015) with the constants of the paper. A step uses the gradients up and clears them. */
export class Adam {
  private readonly moments: { first: Float32Array; second: Float32Array }[];
  private steps = 0;

  constructor(private readonly parameters: readonly Parameter[]) {
    this.moments = parameters.map(({ values }) => ({
      first: new Float32Array(values.length),
      second: new Float32Array(values.length),
    }));
  }

  step(learningRate: number): void {
    this.steps += 1;
    const firstScale = 1 / (1 - firstDecay ** this.steps);
    const secondScale = 1 / (1 - secondDecay ** this.steps);
    this.parameters.forEach(({ values, gradient }, index) => {
      const { first, second } = this.moments[index]!;
      for (let at = 0; at < values.length; at += 1) {
        const slope = gradient[at]!;
        const mean = firstDecay * first[at]! + (1 - firstDecay) * slope;
        const square = secondDecay * second[at]! + (1 - secondDecay) * slope * slope;
        first[at] = mean;
        second[at] = square;
        values[at] = values[at]! - (learningRate * mean * firstScale) / (Math.sqrt(square * secondScale) + tiny);
        gradient[at] = 0;
      }
    });
  }
}
