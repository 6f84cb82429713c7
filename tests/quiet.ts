import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A warning nobody asked for fails the test, unless its title says that it warns. */
beforeEach(() => {
  vi.spyOn(console, 'warn');
  vi.spyOn(console, 'error');
});

afterEach(({ task }) => {
  if (/\bwarns\b/.test(task.name)) return;
  expect(console.warn).not.toHaveBeenCalled();
  expect(console.error).not.toHaveBeenCalled();
});
