import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..');

export interface Project {
  folder: string;
  name: string;
  tags: string[];
}

/** Every Nx project of the workspace, read from its project.json. */
export function readProjects(): Project[] {
  const parents = ['apps', 'libs'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  );
  return [...parents, 'e2e']
    .filter((folder) => existsSync(join(root, folder, 'project.json')))
    .map((folder) => {
      const text = readFileSync(join(root, folder, 'project.json'), 'utf8');
      const { name, tags } = JSON.parse(text) as { name: string; tags: string[] };
      return { folder, name, tags };
    });
}
