// Parses every Bicep file below the folder given and checks what a parser can: syntax, that every name used is declared, that every module
// file exists and is given exactly the parameters it declares. Prints one line a fault; exits 1 when there is one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';

const root = process.argv[2];
const require = createRequire(import.meta.url);
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(join(dirname(require.resolve('tree-sitter-bicep/package.json')), 'tree-sitter-bicep.wasm')));

const files = readdirSync(root, { recursive: true }).filter(name => name.endsWith('.bicep')).map(name => join(root, name)).sort();
const trees = new Map(files.map(file => [file, parser.parse(readFileSync(file, 'utf8')).rootNode]));
let faults = 0;

const say = (file, node, what) => {
  faults++;
  console.log(`${relative(root, file)}:${node.startPosition.row + 1}: ${what}`);
};
const all = (node, type) => node.descendantsOfType(type).filter(Boolean);
const nameOf = declaration => declaration.namedChildren.find(child => child.type === 'identifier');
const parameters = tree => all(tree, 'parameter_declaration').map(node => ({
  name: nameOf(node).text,
  required: !/^param\s+\S+\s+\S+\s*=/.test(node.text),
}));

function checkSyntax(file, tree) {
  const broken = [...all(tree, 'ERROR'), ...all(tree, '')].filter(node => node.isError || node.isMissing);
  for (const node of broken) say(file, node, `syntax: ${node.text.slice(0, 60)}`);
  if (tree.hasError && all(tree, 'ERROR').length === 0) say(file, tree, 'syntax: something is missing');
}

const declarations = ['parameter_declaration', 'variable_declaration', 'resource_declaration', 'module_declaration'];
const builtIn = new Set(['true', 'false', 'null', 'object', 'string', 'int', 'bool', 'array', 'az', 'sys']);

function checkNames(file, tree) {
  const known = new Set(builtIn);
  for (const type of declarations) for (const node of all(tree, type)) known.add(nameOf(node).text);
  for (const loop of all(tree, 'for_statement')) {
    for (const child of loop.namedChildren.slice(0, 1)) {
      for (const id of child.type === 'identifier' ? [child] : all(child, 'identifier')) known.add(id.text);
    }
  }
  for (const id of all(tree, 'identifier')) {
    const parent = id.parent;
    if (parent.type === 'object_property' && parent.namedChildren[0].id === id.id) continue;
    if (parent.type === 'call_expression' && parent.namedChildren[0].id === id.id) continue;
    if (parent.type === 'output_declaration' && parent.namedChildren[0].id === id.id) continue;
    if (parent.type.includes('directive') || parent.type.includes('decorator')) continue;
    if (!known.has(id.text)) say(file, id, `'${id.text}' is not declared`);
  }
}

function checkModules(file, tree) {
  for (const module of all(tree, 'module_declaration')) {
    const path = join(dirname(file), all(module, 'string_content')[0].text);
    if (!existsSync(path)) { say(file, module, `there is no ${path}`); continue; }
    const body = all(module, 'object_property').find(property => property.namedChildren[0].text === 'params');
    const properties = body ? body.namedChildren[1].namedChildren.filter(node => node.type === 'object_property') : [];
    const given = properties.map(node => node.namedChildren[0].text);
    const wanted = parameters(trees.get(path));
    for (const name of given) if (!wanted.some(parameter => parameter.name === name)) say(file, module, `${path} has no parameter ${name}`);
    for (const parameter of wanted.filter(one => one.required && !given.includes(one.name)))
      say(file, module, `${path} needs the parameter ${parameter.name}`);
  }
}

function checkOutputs(file, tree) {
  const pathOf = node => join(dirname(file), all(node, 'string_content')[0].text);
  const modules = new Map(all(tree, 'module_declaration').map(node => [nameOf(node).text, pathOf(node)]));
  for (const [, module, output] of tree.text.matchAll(/\b(\w+)!?\.outputs\.(\w+)/g)) {
    const target = trees.get(modules.get(module));
    if (target && !all(target, 'output_declaration').some(node => nameOf(node).text === output))
      say(file, tree, `${module} has no output ${output}`);
  }
}

for (const [file, tree] of trees) {
  checkSyntax(file, tree);
  checkNames(file, tree);
  checkModules(file, tree);
  checkOutputs(file, tree);
}
console.log(`${files.length} Bicep files, ${faults} faults`);
process.exit(faults ? 1 : 0);
