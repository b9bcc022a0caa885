/** What a unit measures, how much of it in the unit of the SI, and who uses it. */
export interface UnitSize {
  readonly of: 'length' | 'area' | 'volume' | 'mass' | 'speed' | 'power' | 'energy' | 'temperature'
  readonly size: number
  readonly isMetric: boolean
}

// NIST Special Publication 811, appendix B.8.
const sizes: ReadonlyMap<string, UnitSize> = new Map([
  ...group('length', true, {km: 1000, m: 1, cm: 0.01, mm: 0.001}),
  ...group('length', false, {mile: 1609.344, 'nautical-mile': 1852, yard: 0.9144, foot: 0.3048, inch: 0.0254}),
  ...group('area', true, {km2: 1e6, m2: 1, hectare: 10_000}),
  ...group('area', false, {mile2: 2_589_988, foot2: 0.092903, acre: 4046.86}),
  ...group('volume', true, {m3: 1, litre: 0.001}),
  ...group('volume', false, {foot3: 0.0283168, gallon: 0.00378541}),
  ...group('mass', true, {kg: 1, g: 0.001, mg: 1e-6, ton: 1000}),
  ...group('mass', false, {lb: 0.453592, pound: 0.453592, ounce: 0.0283495}),
  ...group('speed', true, {'km/h': 1 / 3.6}),
  ...group('speed', false, {mph: 0.44704, knot: 0.514444}),
  ...group('power', true, {W: 1, kW: 1e3, MW: 1e6, GW: 1e9}),
  ...group('energy', true, {kWh: 1, MWh: 1000}),
  ...group('temperature', true, {'\u00B0C': 1}),
  ...group('temperature', false, {'\u00B0F': 1}),
])

/** Newspapers round: 10 miles are 16 كيلومترا, 18 feet six metres. */
const tolerance = 0.1
/** Within one system nobody rounds. */
const exact = 0.001
const degreeTolerance = 2

/** What is known of a unit; null of currencies, time and things that are counted. */
export function sizeOfUnit(unit: string): UnitSize | null {
  return sizes.get(unit) ?? null
}

/** Are two amounts the same, rounded as newspapers do? Both units must measure one thing. */
export function isSameAmount(
  a: {readonly value: number; readonly unit: string},
  b: {readonly value: number; readonly unit: string},
): boolean {
  const [first, second] = [sizes.get(a.unit), sizes.get(b.unit)]
  if (first === undefined || second === undefined || first.of !== second.of) return false
  if (first.of === 'temperature') return Math.abs(celsius(a) - celsius(b)) <= degreeTolerance
  const ratio = (a.value * first.size) / (b.value * second.size)
  return Math.abs(ratio - 1) <= (first.isMetric === second.isMetric ? exact : tolerance)
}

function celsius({value, unit}: {readonly value: number; readonly unit: string}): number {
  return unit === '\u00B0F' ? ((value - 32) * 5) / 9 : value
}

function group(of: UnitSize['of'], isMetric: boolean, units: Readonly<Record<string, number>>): [string, UnitSize][] {
  return Object.entries(units).map(([unit, size]) => [unit, {of, size, isMetric}])
}
