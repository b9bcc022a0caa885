import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'

const config: ReturnType<typeof defineConfig> = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Even on a machine of two cores: the thread that waits for the workers needs hardly any time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', ['json', {outputFile: 'coverage/tests.json'}]],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/data/**'],
      reporter: ['text-summary'],
      thresholds: {statements: 90, branches: 85, functions: 90, lines: 90},
    },
  },
})
export default config
