/** The reader gets the number, the log gets the stack: an address may hold what its sender should not have sent. */
export function defectNumber(route: string | null, error: unknown): string {
  const reference = crypto.randomUUID().slice(0, 8);
  console.error(`[${reference}]`, route, error);
  return reference;
}
