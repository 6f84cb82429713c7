/** How long a cell is, and nothing else of it: what is kept of cells without a place in the contract. */
export function lengthOnly(cell: string): string {
  return cell.trim() === '' ? '' : `▒ ${[...cell].length}字`;
}
