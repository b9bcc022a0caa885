import {type Connection, MessageType, ShowMessageNotification} from 'vscode-languageserver/node'

/** Says something to the user. A notification: an editor that shows no messages need not answer. */
export function showMessage(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, {type: MessageType.Warning, message})
}
