import type { Ref } from 'react'

interface FileInputProps {
  ref: Ref<HTMLInputElement>
  accept: string
  label: string
  onFile: (file: File) => void
}

/** The browser's own field for one file, out of sight: a button beside it opens it. */
export function FileInput({ ref, accept, label, onFile }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      aria-label={label}
      className="pv-visually-hidden"
      tabIndex={-1}
      onChange={(event) => {
        const [file] = event.target.files ?? []
        // Emptied, so that the same file can be chosen again after it was mended.
        event.target.value = ''
        if (file) onFile(file)
      }}
    />
  )
}
