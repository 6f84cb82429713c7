import { type Command, Option } from 'commander';
import { type ReportFormat, reportFormats } from '../../dashboard/reports/forms.ts';
import type { HelpText } from '../help.ts';
import type { Terminal } from '../terminal.ts';
import type { Perform } from './perform.ts';

interface Given {
  readonly period: string;
  readonly region?: string;
  readonly format?: ReportFormat;
  readonly summary?: boolean;
  readonly date?: string;
  readonly output?: string;
  readonly release?: string;
}

/** Reports of a period, and whether one that went round still agrees with the books. */
export function addReports(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  root
    .command('report')
    .description(text('report'))
    .requiredOption('--period <span>', text('report_span'))
    .option('--region <code>', text('region'))
    .addOption(new Option('--format <format>', text('report_format')).choices(reportFormats))
    .option('--summary', text('report_summary'))
    .option('--date <day>', text('report_date'))
    .option('--output <file>', text('report_output'))
    .option('--release <id>', text('of_release'))
    .action((given: Given) =>
      perform(async (home) => (await import('../commands/report.ts')).report(terminal, { home, ...given })),
    );
  root
    .command('verify')
    .description(text('verify'))
    .argument('<file>', text('verify_file'))
    .action((file: string) =>
      perform(async (home) => (await import('../commands/verify.ts')).verify(terminal, home, file)),
    );
}
