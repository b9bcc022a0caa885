import {decodeSure} from '../../bytes/decode.ts'
import {localName, scanXml} from '../../xml/xml-scan.ts'
import type {ZipPackage} from '../../bytes/zip-package.ts'

/** A relation of a part of an Office file to another part. */
interface Relation {
  readonly id: string
  /** The last part of its type: `worksheet`, `styles`, `header`. */
  readonly type: string
  /** Name of the part inside the file. */
  readonly target: string
}

/** Where relations lead (ECMA-376, part 2), those outside the file left out. */
export interface Relations {
  readonly all: readonly Relation[]
  readonly byId: ReadonlyMap<string, string>
  /** The first of each type. */
  readonly byType: ReadonlyMap<string, string>
}

/** The relations of a part; `''` for those of the file itself. Targets outside the file lead nowhere. */
export async function readRelations(parts: ZipPackage, of: string): Promise<Relations> {
  const owner = of.replaceAll('\\', '/')
  const at = owner.lastIndexOf('/') + 1
  const name = parts.nameOf(`${owner.slice(0, at)}_rels/${owner.slice(at)}.rels`)
  const all: Relation[] = []
  if (parts.has(name)) {
    const {text} = decodeSure(await parts.read(name), `${parts.path} (${name})`)
    scanXml(
      text,
      {
        open({name: element, attributes: {Id, Type, Target, TargetMode}}) {
          if (localName(element) !== 'Relationship' || Target === undefined || TargetMode === 'External') return
          const type = (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1)
          all.push({id: Id ?? '', type, target: parts.nameOf(resolveTarget(owner.slice(0, at), Target))})
        },
      },
      {path: parts.path, part: name},
    )
  }
  return {
    all,
    byId: new Map(all.map(({id, target}) => [id, target])),
    byType: new Map(all.toReversed().map(({type, target}) => [type, target])),
  }
}

/** `../x` and `/xl/x` as names inside the file; they are only looked up there. */
function resolveTarget(folder: string, target: string): string {
  const steps = /^[/\\]/u.test(target) ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split(/[/\\]/u)) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
