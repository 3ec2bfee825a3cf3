// Runs the suites in their order; stops with a summary and an exit code that says whether anything failed.

import fs from 'node:fs'
import { endWithUs, runApart } from '../apart.mjs'
import { withDisplay } from '../machine/display.mjs'
import { outcomeOf, sayOutcome, saySkipped, sayTroubles, summarise } from '../outcome.mjs'
import { cache, inRoot } from '../paths.mjs'
import { build } from '../setup/build.mjs'
import { ensureWritable } from '../setup/checkout.mjs'
import { setUp } from '../setup.mjs'
import { Stop } from '../stop.mjs'
import { SUITES, hasTests, inPrivate, reportOf } from '../suites.mjs'

/**
 * @param {readonly string[]} args Names of suites; none means the quick ones, `full` the long ones.
 * @returns {readonly import('../suites.mjs').Suite[]}
 */
export function chosenSuites(args) {
  const unknown = args.find((name) => name !== 'full' && !SUITES.some((suite) => suite.name === name))
  if (unknown)
    throw new Stop(
      `There is no suite "${unknown}". There are: ${SUITES.map(({ name }) => name).join(', ')}.`,
      2,
    )
  if (args.length === 0) return SUITES.filter((suite) => !suite.onlyInFull && !suite.onlyByName)
  return SUITES.filter(
    (suite) => args.includes(suite.name) || (args.includes('full') && suite.onlyInFull === true),
  )
}

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function main(args) {
  const suites = chosenSuites(args)
  endWithUs()
  ensureWritable(inRoot())
  fs.mkdirSync(cache, { recursive: true })
  /** @type {Map<string, string | null>} */
  const whyNots = new Map()
  for (const { name, whyNot } of suites) whyNots.set(name, (await whyNot?.()) ?? null)
  const present = suites.filter((suite) => hasTests(suite) && !whyNots.get(suite.name))
  await setUp({
    electron: present.some((suite) => suite.electron),
    needs: [...new Set(present.flatMap((suite) => suite.needs ?? []))],
  })
  /** @type {string[]} */
  const lines = []
  /** @type {string[]} */
  const troubles = []
  /** @type {import('../outcome.mjs').Outcome[]} */
  const outcomes = []
  // They wait more than they work, each on a machine of its own.
  const twoAtOnce = suites.length > 1
  const waiting = [...suites]
  const worker = async () => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) {
      const began = Date.now()
      const whyNot = whyNots.get(suite.name)
      const outcome = hasTests(suite) && !whyNot ? await runSuite(suite, twoAtOnce) : null
      const said = whyNot
        ? saySkipped(suite.name, whyNot)
        : sayOutcome(suite.name, outcome, Date.now() - began)
      lines.push(said)
      console.log(`— ${said}`)
      if (!outcome) continue
      outcomes.push(outcome)
      troubles.push(...sayTroubles(suite.name, outcome.troubles ?? []))
    }
  }
  await Promise.all(twoAtOnce ? [worker(), worker()] : [worker()])
  const { line, exitCode } = summarise(outcomes)
  console.log(`\n${[...troubles, '', ...lines].join('\n')}\n\n${line}`)
  return exitCode
}

/**
 * @param {import('../suites.mjs').Suite} suite
 * @param {boolean} besides Another suite runs at the same time: what this one prints comes in one piece, at its end.
 * @returns {Promise<import('../outcome.mjs').Outcome>}
 */
async function runSuite(suite, besides) {
  console.log(`\n— ${suite.name}`)
  if (suite.kind === 'check') return runChecks(suite)
  try {
    build(suite.parts ?? [])
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(error.message)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const report = reportOf(suite.name)
  fs.rmSync(report, { force: true })
  const code = await (suite.onDisplay ? withDisplay : (/** @type {any} */ work) => work(process.env))(
    (/** @type {NodeJS.ProcessEnv} */ env) =>
      runStep(
        suite,
        suite.steps[0] ?? [],
        { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        besides ? 'at-its-end' : 'at-once',
      ),
  )
  const outcome = outcomeOf(report, code)
  if (suite.closing && outcome.failed === 0) console.log(suite.closing)
  return outcome
}

/** @param {import('../suites.mjs').Suite} suite */
async function runChecks(suite) {
  // Two at a time: there are at least two cores, and these tools use more than one each.
  const waiting = [...suite.steps]
  let passed = 0
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift())
      if ((await runStep(suite, step, process.env, 'if-it-fails')) === 0) passed += 1
  }
  await Promise.all([worker(), worker()])
  return { passed, failed: suite.steps.length - passed, skipped: 0 }
}

/**
 * @param {import('../suites.mjs').Suite} suite
 * @param {readonly string[]} step
 * @param {NodeJS.ProcessEnv} env
 * @param {'at-once' | 'at-its-end' | 'if-it-fails'} tell When to print the tool's words: those of two at once would mix.
 * @returns {Promise<number>}
 */
async function runStep(suite, [tool = '', ...args], env, tell) {
  const plain = [process.execPath, inRoot('node_modules', tool), ...args]
  const [command = '', ...rest] = suite.inPrivateMachine ? inPrivate(plain) : plain
  const { code, words } = await runApart(command, rest, {
    cwd: inRoot(),
    env,
    tell: tell === 'at-once' ? 'as-it-comes' : 'not',
  })
  if (tell === 'at-its-end') console.log(words)
  if (tell === 'if-it-fails')
    console.log(`${code === 0 ? '✓' : '✗'} ${tool.split('/')[0]}${code === 0 ? '' : `\n${words}`}`)
  return code
}
