/** What the page of codes looks like. */
import { DEVICE_SIGN_IN } from '../accounts/device-sign-ins.js'

export const STYLE = `
:root { color-scheme: light dark; --edge: light-dark(#c9c9cf, #4a4a52); --quiet: light-dark(#5b5b66, #a5a5b0);
  --accent: light-dark(#1f5fbf, #6ea8ff); --on-accent: light-dark(#fff, #101418); --wrong: light-dark(#b3261e, #ff8a80); }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem;
  font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#f4f4f6, #17171a); color: light-dark(#1a1a1f, #eee); }
main { width: 100%; max-width: 26rem; padding: 2rem; border: 1px solid var(--edge); border-radius: .75rem;
  background: light-dark(#fff, #202024); }
h1 { margin: 0 0 .25rem; font-size: 1.25rem; line-height: 1.3; }
p { margin: 0 0 1.25rem; color: var(--quiet); overflow-wrap: anywhere; }
dl { margin: 0 0 1.25rem; display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
label { display: block; margin-bottom: 1rem; }
input { display: block; width: 100%; margin-top: .25rem; padding: .6rem .75rem; font: inherit;
  border: 1px solid var(--edge); border-radius: .4rem; background: transparent; color: inherit; }
input.code { font: 1.5rem/1.2 ui-monospace, monospace; letter-spacing: .1em; text-align: center; text-transform: uppercase; }
input:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
div { display: flex; gap: .75rem; }
button { flex: 1; padding: .65rem 1rem; font: inherit; font-weight: 600; border-radius: .4rem; cursor: pointer;
  border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); }
button.quiet { background: transparent; color: inherit; border-color: var(--edge); font-weight: 400; }
p.wrong { color: var(--wrong); }
`

interface Device {
  device: string
  address: string
  createdAt: string
}

export function codeForm(studio: string, { code, problem }: { code: string; problem?: string }): string {
  const minutes = DEVICE_SIGN_IN.lifeMs / 60_000
  return page(
    studio,
    'Sign in a device',
    `<p>Enter the code that the device shows. It is valid for ${minutes} minutes.</p>
${wrong(problem)}<form method="post" action="/device" autocomplete="off">
<label>Code <input class="code" name="code" value="${quoted(code)}" placeholder="XXXX-XXXX" required minlength="8" maxlength="20" autocapitalize="characters" spellcheck="false" autofocus></label>
<div><button>Continue</button></div>
</form>`,
  )
}

export function decideForm(
  studio: string,
  { code, device, name = '', problem }: { code: string; device: Device; name?: string; problem?: string },
): string {
  return page(
    studio,
    'Is this your device?',
    `<p>Approve it only if you have just asked for it: it can do what you can do at this studio.</p>
<dl><dt>Device</dt><dd>${quoted(device.device)}</dd><dt>Address</dt><dd>${quoted(device.address)}</dd><dt>Code</dt><dd>${quoted(code.toUpperCase())}</dd></dl>
${wrong(problem)}<form method="post" action="/device">
<input type="hidden" name="code" value="${quoted(code)}">
<label>Name <input name="name" value="${quoted(name)}" required maxlength="200" autocomplete="username"${name === '' ? ' autofocus' : ''}></label>
<label>Password <input name="password" type="password" required maxlength="1000" autocomplete="current-password"${name === '' ? '' : ' autofocus'}></label>
<div><button name="decision" value="approve">Approve</button><button class="quiet" name="decision" value="refuse">Refuse</button></div>
</form>`,
  )
}

export function donePage(
  studio: string,
  { device, isApproved, person }: { device: Device; isApproved: boolean; person: string },
): string {
  const [title, text] = isApproved
    ? ['Done', `${device.device} is signed in as ${person}. You can close this page.`]
    : ['Refused', `${device.device} was not signed in. You can close this page.`]
  return page(studio, title, `<p>${quoted(text)}</p>`)
}

function wrong(problem: string | undefined): string {
  return problem === undefined ? '' : `<p class="wrong" role="alert">${quoted(problem)}</p>\n`
}

function page(studio: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${quoted(title)} · ${quoted(studio)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p>${quoted(studio)}</p>
<h1>${quoted(title)}</h1>
${body}
</main>
</body>
</html>
`
}

function quoted(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (letter) => names[letter] ?? letter)
}
