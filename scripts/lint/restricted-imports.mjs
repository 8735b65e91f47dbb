import { projectPath } from './paths.mjs';

// A rule of our own instead of no-restricted-imports: in a flat config the last block that configures that rule replaces
// all earlier ones, so a file that is an exception to one row would lose the other rows too; and it does not see
// import() and require().
function moduleNameOf(node) {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

function matches(file, patterns) {
  return patterns.some((pattern) => pattern.test(file));
}

/** ESLint rule: refuses imports by a table of { refused, allowedIn, onlyIn?, sentence }; see import-table.mjs. */
export const restrictedImports = {
  meta: { type: 'problem', schema: false, messages: { refused: "'{{name}}' may not be imported here. {{sentence}}" } },
  create(context) {
    const file = projectPath(context);
    const rows = context.options[0].filter(
      (row) => !matches(file, row.allowedIn) && (row.onlyIn === undefined || matches(file, row.onlyIn)),
    );
    const check = (source) => {
      const name = moduleNameOf(source);
      const row = name === undefined ? undefined : rows.find((one) => one.refused.test(name));
      if (row) context.report({ node: source, messageId: 'refused', data: { name, sentence: row.sentence } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => check(node.expression),
      CallExpression: (node) => {
        const callee = node.callee;
        const isRequire = callee.type === 'Identifier' && callee.name === 'require';
        const isResolve = callee.type === 'MemberExpression' && callee.object.name === 'require';
        if (isRequire || isResolve) check(node.arguments[0]);
      },
    };
  },
};
