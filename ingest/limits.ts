const mebibyte = 1024 * 1024;

/** How much one file may be or become. Everything beyond is refused, never cut short. */
export interface Limits {
  /** Bytes of a text file. */
  readonly textBytes: number;
  /** Bytes of a workbook, an archive or a Parquet file as received. */
  readonly workbookBytes: number;
  /** Bytes all parts of a zip unpack to, by their declared and by their counted size, and the lines of one sheet. */
  readonly unpackedBytes: number;
  /** Unpacked size over packed size of one part; parts under a mebibyte are not judged. */
  readonly ratio: number;
  readonly zipEntries: number;
  readonly rows: number;
  /** Cells counted in one row; a reference far to the right is not a column. */
  readonly columns: number;
  readonly cellCharacters: number;
  readonly rowBytes: number;
  readonly merges: number;
  readonly sheets: number;
  /** Open brackets of JSON. */
  readonly jsonDepth: number;
  /** Wall clock for one file, in milliseconds. */
  readonly fileMilliseconds: number;
  /** Resident memory of the parser, in bytes. */
  readonly residentBytes: number;
  /** Heap of the parser, in mebibytes. */
  readonly heapMebibytes: number;
}

export const defaultLimits: Limits = {
  textBytes: 256 * mebibyte,
  workbookBytes: 100 * mebibyte,
  unpackedBytes: 1024 * mebibyte,
  ratio: 100,
  zipEntries: 1000,
  rows: 1_048_576,
  columns: 512,
  cellCharacters: 32_767,
  rowBytes: 2_000_000,
  merges: 200_000,
  sheets: 64,
  jsonDepth: 32,
  fileMilliseconds: 60_000,
  residentBytes: 600 * mebibyte,
  heapMebibytes: 384,
};
