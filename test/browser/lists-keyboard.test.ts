import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startBrowser, type TestBrowser} from './browser.ts'
import {decided, focused, go, press, shown} from './lists-driver.ts'

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser()
}, 120_000)

afterAll(() => browser.close())

describe('terms, by keyboard', () => {
  test('a spelling is accepted with a number, and the next one has the focus', async () => {
    const {page} = await shown(browser, 'terms')
    await press(page, 'j j j')
    expect(await focused(page)).toContain('بوتن')
    await press(page, '1')
    await expect
      .poll(() => decided(page).then(({glossary}) => glossary))
      .toEqual([{kind: 'accept', concept: 'putin', form: 'بوتن', as: 'deprecated'}])
    expect(await focused(page)).toContain('بوتيين')
    await press(page, 'o')
    await expect.poll(() => decided(page).then(({glossary}) => glossary.length)).toBe(2)
    await press(page, 'z z')
    await expect.poll(() => decided(page).then(({glossary}) => glossary)).toEqual([])
  })

  test('a name that the glossary lacks is added, its English filled in', async () => {
    const {page} = await shown(browser, 'terms')
    await page.locator('.row-form', {hasText: 'كوزريف'}).focus()
    await press(page, 'a')
    expect(await page.inputValue('#cell-ar')).toBe('كوزريف')
    expect(await page.inputValue('#cell-en')).toBe('Kozyrev')
    expect(await page.inputValue('#cell-ar_deprecated')).toBe('كوزيريف')
    await page.fill('#cell-en', '')
    await press(page, 'Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('cell-en')
    expect(await page.locator('.fault').count()).toBe(1)
    await page.keyboard.type('Andrei Kozyrev')
    await press(page, 'Enter')
    await page.locator('dialog[open]').waitFor({state: 'detached'})
    expect((await decided(page)).glossary).toEqual([
      {
        kind: 'add',
        file: 'glossary.csv',
        cells: {ar: 'كوزريف', en: 'Andrei Kozyrev', pos: 'properNoun', ar_deprecated: 'كوزيريف'},
      },
    ])
  })

  test('a concept is edited: only what changed is sent', async () => {
    const {page} = await shown(browser, 'terms?concept=putin')
    await expect.poll(() => focused(page)).toContain('Note of putin')
    await press(page, 'e')
    await page.fill('#cell-ar_deprecated', 'پوتن\nبوتن\n')
    await page.locator('button[form=concept-form]').click()
    await page.locator('dialog[open]').waitFor({state: 'detached'})
    expect((await decided(page)).glossary).toEqual([
      {kind: 'edit', concept: 'putin', cells: {ar_deprecated: 'پوتن|بوتن'}},
    ])
  })

  test('two concepts become one, seen before it is made', async () => {
    const {page} = await shown(browser, 'terms?concept=putin')
    await expect.poll(() => focused(page)).toContain('Note of putin')
    await press(page, 'm')
    await page.keyboard.type('فلادمير')
    await page.locator('.picker-list li').waitFor()
    await press(page, 'Tab Enter')
    await page.locator('dialog ins').first().waitFor()
    expect(await page.locator('dialog ins').allTextContents()).toEqual([
      'فلاديمير بوتين',
      'Vladimir Putin',
      'Note of poutine',
    ])
    await page.locator('dialog input[type=radio]').nth(1).check()
    await expect.poll(() => page.locator('dialog ins').first().textContent()).toBe('بوتين')
    await page.locator('button[form=merge-form]').click()
    await page.locator('dialog[open]').waitFor({state: 'detached'})
    expect((await decided(page)).glossary).toEqual([{kind: 'merge', into: 'poutine', from: 'putin'}])
  })

  test('what cannot be edited says why', async () => {
    const {page} = await shown(browser, 'terms?concept=tbx')
    await expect.poll(() => focused(page)).toContain('muqabala glossary convert')
    await press(page, 'e')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })

  test('lines are found, aligned, and open their place', async () => {
    const {page} = await shown(browser, 'terms?concept=putin')
    await expect.poll(() => page.locator('.concordance li').count()).toBe(6)
    await page.getByRole('button', {name: 'Show all 100 lines'}).click()
    expect(await page.locator('.concordance li').count()).toBe(103)
    const [first, second] = await page
      .locator('.concordance mark')
      .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().right)))
    expect(second).toBe(first)
    await page.locator('.concordance a').first().click()
    await expect.poll(() => page.evaluate('location.hash')).toBe('#/align/aligned/visit.json?row=0')
    await page.goBack()
    await expect.poll(() => focused(page)).toContain('Note of putin')
  })

  test('concepts are found by any form, folded', async () => {
    const {page} = await shown(browser, 'terms?show=concepts')
    await press(page, '/')
    await page.keyboard.type('فلادمير')
    await expect.poll(() => page.locator('.row').count()).toBe(1)
  })
})

describe('spellings, by keyboard', () => {
  test('what is sure is chosen, what is held cannot be', async () => {
    const {page} = await shown(browser, 'spelling')
    const ticks = page.locator('.choice')
    expect(await ticks.evaluateAll((all) => all.map((tick) => tick.matches(':checked')))).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
    ])
    expect(await ticks.nth(4).isDisabled()).toBe(true)
    expect(await page.locator('.row-change', {hasText: 'Held: programs find'}).count()).toBe(1)
  })

  test('all of a form is accepted, one is rejected and taken back, the rest is written', async () => {
    const {page} = await shown(browser, 'spelling')
    await press(page, 'j Shift+a')
    expect(await page.locator('.act-bar').textContent()).toContain('5 changes')
    await press(page, 'j j x')
    await expect
      .poll(() => decided(page).then(({ignores}) => ignores))
      .toEqual([{id: 's1', reason: 'The spelling stays as it is.'}])
    const rows = page.locator('.row')
    expect(await rows.nth(2).textContent()).toContain('rejected')
    expect(await focused(page)).toContain('ar/visit.md:9')
    await press(page, 'z')
    await expect.poll(() => decided(page).then(({ignores}) => ignores)).toEqual([])
    await expect.poll(() => rows.nth(2).textContent()).toContain('to be written')
    await press(page, 'k s')
    await press(page, 'w')
    expect(await page.locator('dialog .file-counts').textContent()).toBe(
      'ar/letter.docx: 1 change as tracked changesar/visit.md: 3 changes',
    )
    await press(page, 'Enter')
    await expect.poll(() => decided(page).then(({fixes}) => fixes.toSorted())).toEqual(['s0', 's2', 's3', 's5'])
  })

  test('what was chosen is still there after another view', async () => {
    const {page} = await shown(browser, 'spelling')
    await press(page, 'j j s')
    await go(page, 'findings')
    await go(page, 'spelling')
    expect(await page.locator('.choice').first().isChecked()).toBe(false)
  })
})

describe('findings, by keyboard', () => {
  test('several are ignored with a reason, and brought back', async () => {
    const {page} = await shown(browser, 'findings')
    await press(page, 'j ] j x j x')
    await press(page, 'i')
    await page.keyboard.type('as in the source')
    await press(page, 'Enter')
    await expect
      .poll(() => decided(page).then(({ignores}) => ignores))
      .toEqual([
        {id: 'f0', reason: 'as in the source'},
        {id: 'f1', reason: 'as in the source'},
      ])
    await expect.poll(() => page.locator('.row-finding').count()).toBe(3)
    expect(await focused(page)).not.toBe('BODY')
    await go(page, 'findings?show=ignored')
    await press(page, 'j z')
    await expect.poll(() => decided(page).then(({ignores}) => ignores.map(({id}) => id))).toEqual(['f0'])
  })

  test('a fix is made; the next row has the focus', async () => {
    const {page} = await shown(browser, 'findings')
    await press(page, 'j ] j f')
    await expect.poll(() => decided(page).then(({fixes}) => fixes)).toEqual(['f0'])
    await expect.poll(() => focused(page)).toContain('60%')
  })

  test('all fixes that are sure enough', async () => {
    const {page} = await shown(browser, 'findings')
    await press(page, 'Shift+f')
    expect(await page.locator('dialog .primary').textContent()).toBe('Collect 1 fix')
    await page.locator('dialog input[type=range]').fill('50')
    expect(await page.locator('dialog .primary').textContent()).toBe('Collect 2 fixes')
    await page.locator('dialog .primary').click()
    await expect.poll(() => decided(page).then(({fixes}) => fixes)).toEqual(['f0', 'f1'])
  })

  test('a place opens, and coming back the row has the focus again', async () => {
    const {page} = await shown(browser, 'findings')
    await press(page, 'j j o')
    await expect.poll(() => page.evaluate('location.hash')).toBe('#/align/aligned/visit.json?row=0')
    await page.goBack()
    await expect.poll(() => focused(page)).toContain('error')
  })

  test('levels, checks, groups and search narrow the list, and the address keeps it', async () => {
    const {page} = await shown(browser, 'findings?level=error,note&by=document')
    expect(await page.locator('.row h2').allTextContents()).toEqual([
      'ar/letter.docx 1',
      'ar/visit.md 1',
      'Of no document 1',
    ])
    await page.getByRole('checkbox', {name: 'warnings'}).check()
    await expect.poll(() => page.evaluate('location.hash')).toBe('#/findings?by=document')
    await page
      .locator('.chooser', {hasText: /^Check/u})
      .locator('select')
      .selectOption('term-form')
    await expect.poll(() => page.locator('.row-finding').count()).toBe(2)
    await press(page, '/')
    await page.keyboard.type('putin 25')
    await expect.poll(() => page.locator('.row-finding').count()).toBe(1)
    await press(page, 'Escape')
    await expect.poll(() => page.locator('.row-finding').count()).toBe(2)
  })
})
