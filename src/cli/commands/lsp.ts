import {languageOption} from '../language.ts'
import type {Action} from '../action.ts'

/** `muqabala lsp`: a language server on standard input and output; it ends when the editor says so. */
export const lsp: Action = async (session) => {
  const [{createConnection, ProposedFeatures}, {serve}] = await Promise.all([
    import('vscode-languageserver/node'),
    import('../../lsp/serve.ts'),
  ])
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  // A mistake of ours, or an editor that refuses what it offered, is no reason to end the session: the editor's log tells.
  process.on('unhandledRejection', (error) => {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
  })
  serve(connection, {asked: languageOption(session.world.argv), otherwise: session.wording.lang})
}
