import { Button, Textfield } from '@digdir/designsystemet-react'
import { ArrowRightIcon } from '@navikt/aksel-icons'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { readJoinCode } from '../../shared/access/join-code.ts'
import { address } from '../../shared/protocol/addresses.ts'
import './JoinCodeForm.css'

/** The big field for a join code. A text that can be no code is answered here; whether it is one, the server says. */
export function JoinCodeForm({ initial = '' }: { initial?: string }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState(initial)
  const [fault, setFault] = useState<'codeMissing' | 'codeIncomplete' | null>(null)
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
      <Textfield
        ref={field}
        className="pv-join-code"
        label={t('access.code')}
        description={t('access.codeHelp')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setFault(null)
        }}
        error={fault && t(`access.${fault}`)}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={40}
      />
      <Button type="submit" data-size="lg" className="pv-join-button">
        {t('access.joinButton')}
        <ArrowRightIcon aria-hidden />
      </Button>
    </form>
  )
}
