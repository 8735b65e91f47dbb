/** Names that inputs get which stand for a random node of before, followed by a number from 0. */
export const randomNormalPrefix = 'random_normal_';
export const randomUniformPrefix = 'random_uniform_';
