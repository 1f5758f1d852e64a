import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts', 'app/**/*.test.ts'],
    testTimeout: 30_000,
    // Vitest would leave one processor idle, which is half of a small machine.
    maxWorkers: '100%',
    env: { SOURCE_DATE_EPOCH: '4102444800' },
  },
});
