import type { Catalogue } from '../translate.ts'

export const ui: Catalogue['ui'] = {
  productName: 'Planverksted',
  exampleData: 'Example data put together from open sources',
  inputNotDecision: 'Input, not a decision',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  delete: 'Delete',
  edit: 'Edit',
  loading: 'Loading …',
  tryAgain: 'Try again',
  reload: 'Load again',
  toStart: 'To the start page',
  skipToContent: 'Skip to content',
  breadcrumbs: 'You are here',
  language: 'Language',
  languageName: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not let us copy. Select the text and copy it yourself.',
  notFound: 'The page does not exist',
  notFoundText:
    'The address may be misspelt, or the page may have been deleted. If you have a code, enter it on the start page.',
  brokenTitle: 'The page stopped',
  brokenText:
    'Something went wrong when the page was to be shown. What is saved is safe. Load again; tell the facilitator if it happens again.',
}
