import {testFixtureFolder} from './fixture-folder.ts'

testFixtureFolder('text')
