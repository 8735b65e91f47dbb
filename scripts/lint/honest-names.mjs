import { projectPath } from './paths.mjs';

// Names that say nothing about what lives inside: such a room fills up with everything.
const emptyWords = new Set([
  'util',
  'utils',
  'common',
  'helper',
  'helpers',
  'core',
  'base',
  'manager',
  'misc',
  'shared',
]);
const kebabFile = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const componentFile = /^([A-Z][A-Za-z0-9]*|main)(\.spec)?\.tsx$/;

function wordsOf(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-.]/);
}

function emptyWordIn(name) {
  return wordsOf(name).find((word) => emptyWords.has(word));
}

/** ESLint rule: no empty words in file, folder and class names; kebab-case files, PascalCase components. */
export const honestNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      emptyWord: "'{{name}}' holds the word '{{word}}', which says nothing: name what it is.",
      notKebab: "File name '{{name}}' has to be kebab-case (React components: PascalCase).",
    },
  },
  create(context) {
    const parts = projectPath(context).split('/');
    const file = parts.at(-1) ?? '';
    const checkClass = (node) => {
      const word = node.id && emptyWordIn(node.id.name);
      if (word) context.report({ node: node.id, messageId: 'emptyWord', data: { name: node.id.name, word } });
    };
    return {
      Program(node) {
        for (const name of parts) {
          const word = emptyWordIn(name);
          if (word) context.report({ node, messageId: 'emptyWord', data: { name, word } });
        }
        const wellNamed = file.endsWith('.tsx') ? componentFile.test(file) : kebabFile.test(file);
        if (!wellNamed) context.report({ node, messageId: 'notKebab', data: { name: file } });
      },
      ClassDeclaration: checkClass,
      ClassExpression: checkClass,
    };
  },
};
