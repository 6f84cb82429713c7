/** Provinces of GB/T 2260, and 99, which is assigned to none: numbers of invented cities begin with it. */
const provinces = '1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|99';
const birthday = '(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const identity = `(?:${provinces})\\d{4}${birthday}\\d{3}[\\dXx]`;
const mobile = '1[3-9]\\d{9}';
const partedMobile = '1[3-9]\\d(?:-\\d{4}-\\d{4}| \\d{4} \\d{4})';
const countryCode = '(?:(?:\\+|00)86[- ]?)?';

/** RE2: what every half-width text that holds an identity or mobile number matches, and few others. */
export const suspicious =
  `(?:^|[^0-9A-Za-z]|[+]86|0086)(?:${mobile}|${partedMobile})(?:$|[^0-9A-Za-z])` +
  `|(?:^|[^0-9A-Za-z])${identity}(?:$|[^0-9A-Za-z])`;

const mobiles = new RegExp(
  `(?<![0-9A-Za-z])${countryCode}(${mobile})(?![0-9A-Za-z])` +
    `|(?<![0-9A-Za-z]|\\d[- ])${countryCode}(${partedMobile})(?![0-9A-Za-z]|[- ]\\d)`,
  'gu',
);
const identities = new RegExp(`(?<![0-9A-Za-z])${identity}(?![0-9A-Za-z])`, 'gu');
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const shortest = 11;

export interface Surroundings {
  /**
   * Whether words and codes may stand here: then 18 digits are an identity number only with its check digit. Where
   * only figures may, digits behind a decimal point are no number of their own.
   */
  readonly words: boolean;
  /** First four digits of a city's own codes where a register's numbers may stand: 11 digits that begin so are one. */
  readonly own: readonly string[];
}

/** Whether a text is or holds an identity number (GB 11643-1999) or a mobile number standing alone. */
export function holdsPersonalNumber(raw: string, { words, own }: Surroundings): boolean {
  if (raw.length < shortest) return false;
  const text = raw.normalize('NFKC');
  const isMobile = ({ index, 1: joined }: RegExpExecArray) =>
    !(joined !== undefined && own.includes(joined.slice(0, 4))) && (words || !isFraction(text, index));
  return (
    text.matchAll(mobiles).some(isMobile) ||
    text.matchAll(identities).some(([digits]) => isIdentity(digits, words))
  );
}

/** A text in which of every identity and mobile number only the ends are left. */
export function withoutPersonalNumbers(raw: string): string {
  if (raw.length < shortest) return raw;
  const ends = (digits: string, first: number) =>
    `${digits.slice(0, first)}${'*'.repeat(digits.length - first - 4)}${digits.slice(-4)}`;
  return raw
    .normalize('NFKC')
    .replace(identities, (digits) => ends(digits, 4))
    .replace(mobiles, (found: string, ...rest: unknown[]) => {
      const [index, text] = rest.slice(-2) as [number, string];
      return isFraction(text, index) ? found : ends(found, found.length - 8);
    });
}

function isFraction(text: string, at: number): boolean {
  return /\d\.$/u.test(text.slice(Math.max(0, at - 2), at));
}

function isIdentity(digits: string, checked: boolean): boolean {
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)];
  const born = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const exists = !Number.isNaN(born.getTime()) && born.getUTCDate() === Number(day);
  return exists && (!checked || checkCharacter(digits) === digits[17]!.toUpperCase());
}

/** The 18th character of an identity number by its first 17 (ISO 7064, MOD 11-2). */
function checkCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return '10X98765432'[sum % 11]!;
}
