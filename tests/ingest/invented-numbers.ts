/** An identity number of nobody: 99 is the code of no province. The check digit is that of GB 11643-1999. */
export function identityNumber(serial: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const born = `19${two(50 + (serial % 50))}${two(1 + (serial % 12))}${two(1 + (serial % 28))}`;
  const body = `990${1 + (serial % 9)}${two(serial % 100)}${born}${String(serial % 1000).padStart(3, '0')}`;
  // Σ aᵢ·2^(18−i) ≡ 1 (mod 11), the check digit itself counting once.
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0);
  const check = (12 - (sum % 11)) % 11;
  return `${body}${check === 10 ? 'X' : check}`;
}

/** A mobile number of nobody in particular. */
export function mobileNumber(serial: number): string {
  return `199${String(serial * 7919).padStart(8, '0')}`;
}
