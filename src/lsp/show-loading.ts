import type {Connection, WorkDoneProgressServerReporter} from 'vscode-languageserver/node'

/** Milliseconds that a glossary may take before anybody is told. */
const patience = 500

/** Waits for work; where it takes longer than a moment, the editor shows that something is going on. */
export async function showLoading<T>(connection: Connection, title: string, work: Promise<T>): Promise<T> {
  const shown: Promise<WorkDoneProgressServerReporter>[] = []
  const timer = setTimeout(() => {
    const progress = connection.window.createWorkDoneProgress()
    shown.push(progress)
    void progress.then((one) => one.begin(title))
  }, patience)
  try {
    return await work
  } finally {
    clearTimeout(timer)
    for (const progress of shown) void progress.then((one) => one.done())
  }
}
