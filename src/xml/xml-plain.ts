import type {Span} from '../model.ts'
import {createProjection} from '../text/projection.ts'
import {projectXml, xmlWays} from './xml-text.ts'

/** What stands in a stretch of well-formed XML, entities as what they mean. */
export function plainXml(source: string, span: Span, isCdata: boolean): string {
  const builder = createProjection(source)
  projectXml(builder, source, {...span, way: isCdata ? xmlWays.cdata : xmlWays.element})
  return builder.build().text
}
