// Runs one model on bpmn-engine and prints how fast, as JSON. The job comes on standard input:
// { file, variables, answer, seconds }; the model is read once, as on the other side.
import { readFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { Engine } from 'bpmn-engine';
import * as Elements from 'bpmn-elements';

const require = createRequire(import.meta.url);
const BpmnModdle = require('bpmn-moddle');
const { default: serialize, TypeResolver } = require('moddle-context-serializer');

const job = JSON.parse(readFileSync(0, 'utf8'));
const moddle = await new (BpmnModdle.default ?? BpmnModdle)().fromXML(readFileSync(job.file, 'utf8'));
const source = serialize(moddle, TypeResolver(Elements));
const options = { expressions: { resolveExpression }, extensions: { services }, Logger: silent };

const first = await run(true);
await repeat(job.seconds);
const rounds = [];
for (let round = 0; round < 3; round++) rounds.push(await repeat(job.seconds / 3));
rounds.sort((one, other) => one - other);
console.log(JSON.stringify({ perSecond: rounds[1], elements: first }));
process.exit(0);

/** Instances in a second of processor time. */
async function repeat(seconds) {
  const started = process.cpuUsage();
  let count = 0;
  let used;
  do {
    await run(false);
    count++;
    used = process.cpuUsage(started);
  } while (used.user + used.system < seconds * 1e6);
  return count / ((used.user + used.system) / 1e6);
}

/** One instance from start to end; answers how many elements were entered. */
function run(counting) {
  return new Promise((resolve, reject) => {
    let entered = 0;
    const listener = new EventEmitter();
    if (counting) listener.on('activity.enter', () => entered++);
    listener.on('activity.wait', (api) => {
      Object.assign(api.environment.variables, job.answer);
      api.signal(job.answer);
    });
    const engine = new Engine({ ...options, sourceContext: source });
    engine.once('end', () => resolve(entered));
    engine.once('error', reject);
    engine.execute({ listener, variables: { ...job.variables } }).catch(reject);
  });
}

/** What the peer does not know of: services that answer at once, and the outputs of a task. */
function services(activity) {
  if (/ServiceTask|SendTask/.test(activity.type)) activity.behaviour.Service = ImmediateService;
  const outputs = (activity.behaviour.extensionElements?.values ?? []).filter((value) => value.$type === 'wf:output');
  if (outputs.length === 0) return;
  return {
    activate() {
      activity.on('end', () => {
        for (const { target, source: text } of outputs) activity.environment.variables[target] = resolveExpression(text, activity);
      }, { consumerTag: '_outputs' });
    },
    deactivate() {
      activity.broker.cancel('_outputs');
    },
  };
}

/** The few forms of FEEL that the models use; anything else is its own text, as a duration is. */
function resolveExpression(text, from) {
  const parts = /^(\w+) (=|!=|<|\+) (\w+|".*")$/.exec(text);
  if (!parts) return /^\d+$/.test(text) ? Number(text) : text;
  const variable = from.environment.variables[parts[1]];
  const value = parts[3] in from.environment.variables ? from.environment.variables[parts[3]] : JSON.parse(parts[3]);
  switch (parts[2]) {
    case '=': return variable === value;
    case '!=': return variable !== value;
    case '<': return variable < value;
    default: return variable + value;
  }
}

function ImmediateService() {
  this.execute = (message, done) => done(null);
}

function silent() {
  const nothing = () => {};
  return { debug: nothing, error: nothing, warn: nothing };
}
