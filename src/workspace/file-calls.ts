import {
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rmdir,
  stat,
  unlink,
} from 'node:fs/promises'

/** A file that is open. */
export interface OpenHandle {
  /** Writes from the start of `bytes`. @returns how many were written */
  write(bytes: Uint8Array): Promise<number>
  chown(uid: number, gid: number): Promise<void>
  chmod(mode: number): Promise<void>
  /** Returns when the disk has it. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** What is known of a file or folder. */
export interface FileStat {
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** When it was changed last, in milliseconds. */
  readonly mtimeMs: number
  isFile(): boolean
  isDirectory(): boolean
  isSymbolicLink(): boolean
}

/** Every call to the system that saving and locking make, so that a test can let each of them fail. */
export interface FileCalls {
  open(path: string, flags: 'wx' | 'r', mode?: number): Promise<OpenHandle>
  stat(path: string): Promise<FileStat>
  lstat(path: string): Promise<FileStat>
  readlink(path: string): Promise<string>
  realpath(path: string): Promise<string>
  readdir(path: string): Promise<string[]>
  readFile(path: string): Promise<Uint8Array>
  mkdir(path: string): Promise<void>
  link(from: string, to: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  rmdir(path: string): Promise<void>
}

/** The calls of this system. */
export const systemCalls: FileCalls = {
  async open(path, flags, mode) {
    const handle = await open(path, flags, mode)
    return {
      write: async (bytes) => (await handle.write(bytes, 0, bytes.length)).bytesWritten,
      chown: (uid, gid) => handle.chown(uid, gid),
      chmod: (mode) => handle.chmod(mode),
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  stat,
  lstat,
  readlink: (path) => readlink(path),
  realpath: (path) => realpath(path),
  readdir: (path) => readdir(path),
  readFile: (path) => readFile(path),
  mkdir: async (path) => {
    await mkdir(path)
  },
  link,
  rename,
  unlink,
  rmdir: (path) => rmdir(path),
}
