import { type Dataset, limitsOf } from '../../sql/sources/dataset.ts';

/** The last day the business date of a row can be, where the file was received on `receivedOn`. */
export function latestDay(contract: Dataset, receivedOn: string): string {
  const received = new Date(`${receivedOn}T00:00:00Z`);
  received.setUTCDate(received.getUTCDate() + limitsOf(contract).daysAhead);
  return received.toISOString().slice(0, 10);
}
