import { describeRandomKills } from './support/random-kills.js'

describeRandomKills('rollback')
