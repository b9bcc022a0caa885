import type {AlignedRecord} from '../model.ts'

/** Records by the hash of their bytes, the last few. */
export interface RecordCache {
  get(version: string): AlignedRecord | null
  keep(version: string, record: AlignedRecord): AlignedRecord
}

/** Records of twenty thousand rows take some megabytes each. */
const most = 8

/** A cache of records, so that one that was read or written a moment ago is not read again. */
export function createRecordCache(): RecordCache {
  const records = new Map<string, AlignedRecord>()
  return {
    get: (version) => records.get(version) ?? null,
    keep(version, record) {
      records.delete(version)
      records.set(version, record)
      for (const old of records.keys()) if (records.size > most) records.delete(old)
      return record
    },
  }
}
