/** Prints the closing line of the last test run: how many passed and failed. */
import {readFileSync} from 'node:fs'

const results = JSON.parse(readFileSync(new URL('../coverage/tests.json', import.meta.url), 'utf8'))
console.log(`Tests: ${results.numPassedTests} passed, ${results.numFailedTests} failed`)
