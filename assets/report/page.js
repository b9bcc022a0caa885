// Filters, searches and groups the findings of the HTML report. Without it all of them are there, by document.
const form = document.getElementById('filters')
const list = document.getElementById('finding-list')
/** How many findings stand in one list; a browser lays out only the lists that are seen. */
const chunk = 50
/** Milliseconds without a key before the search begins. */
const pause = 150
/** Filled when somebody filters for the first time, so that the page opens at once. */
let items = []
let timer = 0

if (form !== null && list !== null) start()

function start() {
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', (event) => (event.target.id === 'group-by' ? regroup() : filter()))
  form.addEventListener('reset', () => setTimeout(regroup))
  field('q').addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(filter, pause)
  })
  document.addEventListener('keydown', obeyKey)
  addEventListener('hashchange', showTarget)
}

function field(id) {
  return document.getElementById(id)
}

/** A letter is a shortcut only where nobody writes, and only while the reader wants shortcuts (WCAG 2.1.4). */
function obeyKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  const isSearch = event.target === field('q')
  if (event.key === 'Escape' && isSearch) {
    field('q').value = ''
    filter()
  }
  if (event.key !== '/' || !field('keys').checked || event.target.closest('input:not([type=checkbox]), select')) return
  event.preventDefault()
  field('q').focus()
  field('q').scrollIntoView({block: 'center'})
}

function readItems() {
  if (items.length > 0) return items
  const families = new Map([...field('check').options].map((option) => [option.value, option.dataset.f]))
  items = [...list.querySelectorAll('li[data-l]')].map((node) => {
    const {l: level, c: check, d: at} = node.dataset
    return {node, level, check, document: at, family: families.get(check), isNew: 'n' in node.dataset, text: null}
  })
  return items
}

/** What makes no difference in a search: case, vowel marks, the seat of a hamza, tatweel, forms of ya and kaf, digits. */
function fold(text) {
  const letters = {'\u0671': '\u0627', '\u0649': '\u064A', '\u06CC': '\u064A', '\u06A9': '\u0643'}
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/[\u0671\u0649\u06CC\u06A9]/gu, (letter) => letters[letter])
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) & 15))
    .toLowerCase()
}

function readWanted() {
  return {
    words: fold(field('q').value)
      .split(/\s+/u)
      .filter((word) => word !== ''),
    levels: [...form.querySelectorAll('[name=level]:checked')].map((box) => box.value),
    family: field('family').value,
    check: field('check').value,
    document: field('document').value,
    isNew: field('state')?.value === 'new',
  }
}

function isWanted(item, wanted) {
  if (!wanted.levels.includes(item.level) || (wanted.isNew && !item.isNew)) return false
  for (const key of ['family', 'check', 'document']) {
    if (wanted[key] !== '' && wanted[key] !== item[key]) return false
  }
  if (wanted.words.length === 0) return true
  item.text ??= fold(item.node.textContent)
  return wanted.words.every((word) => item.text.includes(word))
}

function filter() {
  clearTimeout(timer)
  const wanted = readWanted()
  const counts = new Map()
  let shown = 0
  for (const item of readItems()) {
    const isShown = isWanted(item, wanted)
    if (item.node.hidden === isShown) item.node.hidden = !isShown
    const parent = item.node.parentNode
    counts.set(parent, (counts.get(parent) ?? 0) + (isShown ? 1 : 0))
    if (isShown) shown++
  }
  for (const group of list.children) countGroup(group, counts)
  const text = form.dataset.shown.replace('{f}', countText(shown)).replace('{n}', String(items.length))
  field('hits').textContent = text
}

function countGroup(group, counts) {
  let all = 0
  for (const part of group.querySelectorAll('ul.l')) {
    const count = counts.get(part) ?? 0
    part.hidden = count === 0
    all += count
  }
  group.hidden = all === 0
  group.querySelector('h3 small').textContent = countText(all)
}

function countText(count) {
  const texts = JSON.parse(form.dataset.counts)
  const {lang} = document.documentElement
  const category = new Intl.PluralRules(lang).select(count)
  return (texts[category] ?? texts.other).replace('{n}', String(count))
}

/** Puts the findings under other headings; those of one heading keep their order. */
function regroup() {
  const by = field('group-by').value
  const groups = new Map(groupNames(by).map((name) => [name, []]))
  for (const item of readItems()) {
    const key = item[by]
    if (!groups.has(key)) groups.set(key, [])
    groups.get(key).push(item.node)
  }
  const parts = [...groups].filter(([, nodes]) => nodes.length > 0).map(([key, nodes]) => makeGroup(by, key, nodes))
  list.replaceChildren(...parts)
  filter()
}

/** The keys of groups in the order of the filters. */
function groupNames(by) {
  if (by === 'level') return ['e', 'w', 'n']
  return [...field(by).options].map((option) => option.value).filter((value) => value !== '')
}

function makeGroup(by, key, nodes) {
  const group = document.createElement('section')
  const heading = document.createElement('h3')
  const title = document.createElement('bdi')
  title.textContent = groupTitle(by, key)
  if (by === 'document' && key !== '') {
    title.className = 'path'
    title.dir = 'ltr'
  }
  heading.append(title, ' ', document.createElement('small'))
  group.append(heading)
  for (let at = 0; at < nodes.length; at += chunk) {
    const part = document.createElement('ul')
    part.className = 'l'
    part.append(...nodes.slice(at, at + chunk))
    group.append(part)
  }
  return group
}

function groupTitle(by, key) {
  if (key === '') return form.dataset.none
  if (by === 'level') return form.querySelector(`[name=level][value="${key}"] + span`).textContent
  const text = [...field(by).options].find((option) => option.value === key)?.textContent ?? ''
  return by === 'check' ? text.replace(/ \(\d+\)$/u, '') : text
}

/** A link to a finding that is filtered out shows it, and everything else. */
function showTarget() {
  const target = document.getElementById(location.hash.slice(1))
  const isHidden = target?.closest('#finding-list [hidden]') ?? null
  if (isHidden !== null) {
    form.reset()
    setTimeout(() => target.scrollIntoView())
  }
  target?.closest('details')?.setAttribute('open', '')
}
