/** Mozilla's own look at the built add-on: `web-ext lint`, which needs no network. */
import { runBin } from '../run.ts';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

interface Report {
  readonly errors: readonly Finding[];
  readonly notices: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** The linter's report, which is one line of JSON among what npx may say. */
const reportIn = (output: string): Report | undefined => {
  const line = output.split('\n').find((text) => text.startsWith('{'));
  return line === undefined ? undefined : (JSON.parse(line) as Report);
};

const print = (kind: string, { code, message, file, line }: Finding): void =>
  console.log(`  ${kind} ${code} ${[file, line].filter((part) => part !== undefined).join(':')}: ${message}`);

/** True where the add-on in `folder` has no errors. Warnings are shown. */
export const lintAddOn = async (folder: string): Promise<boolean> => {
  const args = ['lint', '--source-dir', folder, '--no-config-discovery', '--output', 'json'];
  const { output } = await runBin('web-ext', args, { output: 'kept', env: { NO_UPDATE_NOTIFIER: '1' } });
  const report = reportIn(output);
  if (!report) {
    console.error(`web-ext lint gave no report:\n${output}`);
    return false;
  }
  const { errors, notices, warnings } = report;
  console.log(`web-ext lint: ${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`);
  for (const finding of errors) print('error', finding);
  for (const finding of [...warnings, ...notices]) print('warning', finding);
  return errors.length === 0;
};
