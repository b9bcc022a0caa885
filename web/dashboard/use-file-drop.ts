import {useRef, useState} from 'preact/hooks'

/** What an element needs so that files can be dropped on it. */
export interface FileDrop {
  /** Files are held over it. */
  readonly isOver: boolean
  readonly handlers: {
    onDragEnter(event: DragEvent): void
    onDragOver(event: DragEvent): void
    onDragLeave(event: DragEvent): void
    onDrop(event: DragEvent): void
  }
}

/** @param isOn nothing can be dropped while false */
export function useFileDrop(onFiles: (files: File[]) => void, isOn: boolean): FileDrop {
  const [isOver, setOver] = useState(false)
  // Entering a child comes before leaving its parent.
  const depth = useRef(0)
  const set = (to: number): void => {
    depth.current = Math.max(0, to)
    setOver(depth.current > 0)
  }
  const ifFiles = (act: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!isOn || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.stopPropagation()
    act(event)
  }
  return {
    isOver,
    handlers: {
      onDragEnter: ifFiles(() => set(depth.current + 1)),
      onDragOver: ifFiles(() => {}),
      onDragLeave: ifFiles(() => set(depth.current - 1)),
      onDrop: ifFiles((event) => {
        set(0)
        const files = [...(event.dataTransfer?.files ?? [])]
        if (files.length > 0) onFiles(files)
      }),
    },
  }
}
