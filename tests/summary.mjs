// Adds up the counters of all .trx files, names what was skipped and why, and prints the closing line.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const total = { passed: 0, failed: 0, skipped: 0 };
for (const file of readdirSync(folder).filter(name => name.endsWith('.trx'))) {
  const xml = readFileSync(join(folder, file), 'utf8');
  const counters = xml.match(/<Counters ([^>]*)\/>/)?.[1] ?? '';
  const count = name => Number(counters.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
  total.passed += count('passed');
  total.failed += count('failed') + count('error') + count('timeout') + count('aborted');
  total.skipped += count('total') - count('executed');
  for (const [, name, body] of xml.matchAll(/<UnitTestResult [^>]*?testName="([^"]*)"[^>]*?outcome="NotExecuted"[^>]*?>([\s\S]*?)<\/UnitTestResult>/g))
    console.error(`skipped: ${name}: ${body.match(/<(?:Message|StdOut)>([^<]*)/)?.[1] ?? 'no reason given'}`);
}
if (total.passed + total.failed === 0) { console.error('test: no test ran'); process.exitCode = 1; }
console.log(`tests: ${total.passed} passed, ${total.failed} failed` + (total.skipped ? `, ${total.skipped} skipped` : ''));
