import { Button, Input, Label, ValidationMessage } from '@digdir/designsystemet-react'
import { ArrowRightIcon } from '@navikt/aksel-icons'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { readJoinCode } from '../../shared/access/join-code.ts'
import { address } from '../../shared/protocol/addresses.ts'
import './JoinCodeForm.css'

/**
 * The big field for a join code. Made of the plain parts: Textfield would bring half a library to a participant's device.
 * A text that can be no code is answered here; whether it is one, the server says.
 */
export function JoinCodeForm({ initial = '' }: { initial?: string }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState(initial)
  const [fault, setFault] = useState<'codeMissing' | 'codeIncomplete' | null>(null)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)

  function join(event: FormEvent) {
    event.preventDefault()
    const code = readJoinCode(typed)
    if (code !== null) return navigate(address('joinWithCode', { code }))
    setFault(typed.trim() === '' ? 'codeMissing' : 'codeIncomplete')
    field.current?.focus()
  }

  return (
    <form className="pv-join-form" onSubmit={join} noValidate>
      <div className="pv-join-code">
        <Label htmlFor={id}>{t('access.code')}</Label>
        <p id={`${id}-help`} className="pv-join-help">
          {t('access.codeHelp')}
        </p>
        <Input
          ref={field}
          id={id}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setFault(null)
          }}
          aria-describedby={`${id}-help ${id}-fault`}
          aria-invalid={fault !== null}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={40}
        />
        <div id={`${id}-fault`}>{fault && <ValidationMessage>{t(`access.${fault}`)}</ValidationMessage>}</div>
      </div>
      <Button type="submit" data-size="lg" className="pv-join-button">
        {t('access.joinButton')}
        <ArrowRightIcon aria-hidden />
      </Button>
    </form>
  )
}
