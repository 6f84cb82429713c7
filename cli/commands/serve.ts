import { type Address, requireFreePort, requireLoopback } from '../serving/address.ts';
import { buildDashboard, dashboardIsFresh } from '../serving/dashboard-build.ts';
import { startServer } from '../serving/server.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

/** Serves the dashboard until it is told to stop; compiles it first where its sources are newer. */
export async function serve(terminal: Terminal, home: string, address: Address): Promise<number> {
  requireLoopback(address.host);
  await requireFreePort(address);
  if (!(await dashboardIsFresh())) {
    terminal.progress.line(say(terminal.language, 'start_dashboard'));
    await buildDashboard((line) => terminal.progress.step(line));
  }
  return keepServing(terminal, home, address);
}

/** Prints the address once the server answers, and returns its exit code when it has drained. */
export async function keepServing(terminal: Terminal, home: string, address: Address): Promise<number> {
  const server = await startServer(home, address);
  terminal.show({
    json: { address: server.url },
    text: () => say(terminal.language, 'serve_address', { address: server.url }),
  });
  return server.gone;
}
