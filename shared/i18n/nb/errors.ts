import type { ErrorCode } from '../../protocol/errors.ts'

/** One sentence per error code: what, where, what to do. `{{where}}` and the error's own parameters may be used. */
export const errors = {
  notSignedIn: 'Du er ikke logget inn. Åpne lenken din på nytt, eller skriv inn koden.',
  forbidden: 'Dette har du ikke tilgang til. Be prosesslederen om hjelp.',
  notFound: 'Vi fant ikke det du ba om. Det kan være slettet.',
  badRequest: 'Noe er fylt ut feil ({{where}}). Rett det og prøv igjen.',
  tooLarge: 'Det du sendte, er for stort. Del det opp og prøv igjen.',
  tooMany: 'Det er for mange ({{where}}): høyst {{limit}}.',
  unknownCode: 'Koden gjelder ikke. Sjekk at den er skrevet riktig, eller be prosesslederen om en ny.',
  tooManyAttempts: 'For mange forsøk akkurat nå. Vent et lite øyeblikk og prøv igjen.',
  linkExpired: 'Lenken er byttet ut med en ny. Be prosesslederen om den nye.',
  conflictingChange: 'Noen andre endret dette samtidig. Last inn på nytt og prøv igjen.',
  boardLocked: 'Tavla er låst akkurat nå.',
  notInPhase: 'Dette er ikke åpent i den fasen dere er i nå.',
  workshopClosed: 'Arbeidsverkstedet er avsluttet. Åpne det igjen for å endre.',
  incompatibleVersion: 'Siden er oppdatert. Last inn på nytt.',
  fileUnreadable: 'Filen kan ikke leses ({{where}}). Lagre den på nytt som Excel eller CSV og prøv igjen.',
  fileTooLarge: 'Filen er for stor: høyst {{limit}} MB.',
  fileTypeUnknown: 'Filtypen kjennes ikke igjen. Bruk Excel (.xlsx) eller CSV.',
  fileTooManyRows: 'Filen har {{rows}} rader. Høyst {{limit}} kan leses om gangen.',
  fileTooSlow: 'Filen tok for lang tid å lese. Lagre den uten formler og bilder, eller som CSV.',
  updateMalformed: 'Endringen kunne ikke leses og ble avvist. Tavla lastes inn på nytt.',
  updateTooLarge: 'Endringen er for stor og ble avvist. Tavla lastes inn på nytt.',
  updateForbidden: 'Dette er ikke åpent for endring nå. Tavla lastes inn på nytt.',
  recordInvalid: 'Endringen var ugyldig ({{where}}) og ble avvist. Tavla lastes inn på nytt.',
  rateLimited: 'Det kommer for mange endringer på en gang. Vent litt.',
  storeFailed: 'Serveren får ikke lagret akkurat nå. Arbeidet ligger på nettbrettet til det går.',
  outcomeNotStored:
    'Arbeidsverkstedet er avsluttet, men resultatet ble ikke lagret. Ingenting er mistet. Prøv å lagre det igjen.',
  internal: 'Noe gikk galt hos oss. Prøv igjen; meld fra til prosesslederen hvis det fortsetter.',
  offline: 'Ingen kontakt med serveren akkurat nå. Ingenting er endret. Sjekk nettet og prøv igjen.',
} as const satisfies Record<ErrorCode, string>
