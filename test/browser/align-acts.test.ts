import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startBrowser, type TestBrowser} from './browser.ts'
import {focused, openAlign, press, row, rows, said} from './align-page.ts'
import {servedPage} from './served-page.ts'

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser()
}, 120_000)

afterAll(() => browser.close())

describe('by keyboard alone', () => {
  test('goes through rows, segments and sides', async () => {
    const {page} = await openAlign(browser)
    await press(page, 'j', 'j')
    await expect.poll(() => focused(page)).toBe('3 en:2')
    await press(page, 'ArrowRight')
    await expect.poll(() => focused(page)).toBe('3 en:3')
    await press(page, 'ArrowRight')
    await expect.poll(() => focused(page)).toBe('3 ar:2')
    await press(page, 'ArrowDown')
    await expect.poll(() => focused(page)).toBe('4 ar:3')
    await press(page, 'End')
    await expect.poll(() => focused(page)).toBe('7 ar:6')
    await press(page, 'k', 'd')
    await expect.poll(() => focused(page)).toBe('2 ar:1')
    expect(await said(page)).toBe('Begun again at the other end.')
  })

  test('on an Arabic keyboard the keys are where they are', async () => {
    const {page} = await openAlign(browser, {lang: 'ar'})
    for (const [code, key] of [
      ['KeyJ', 'ت'],
      ['KeyC', 'ؤ'],
    ]) {
      await page.evaluate(
        (keys) => document.body.dispatchEvent(new KeyboardEvent('keydown', {...keys, bubbles: true, cancelable: true})),
        {code, key},
      )
    }
    await expect.poll(() => row(page, 2).locator('.row-status').textContent()).toContain('معتمد')
  })

  test('merges and splits', async () => {
    const {page} = await openAlign(browser)
    await press(page, 'm')
    await expect.poll(async () => (await rows(page)).length).toBe(6)
    expect((await rows(page))[0]).toMatch(/^وصلت .* \| وقالت .* = Minister .* \| She said/u)
    expect(await said(page)).toBe('Rows 1 and 2 merged.')
    await press(page, 's')
    await expect.poll(async () => (await rows(page)).length).toBe(7)
    expect(await said(page)).toBe('Row 1 split in two.')
  })

  test('cuts at the caret, moves the part down, and takes it all back', async () => {
    const {page, incidents} = await openAlign(browser, {lang: 'ar'})
    const before = await rows(page)
    await press(page, 'j', 'j', 'x')
    await page.locator('.caret-field:focus').waitFor()
    for (let step = 0; step < 9; step++) await press(page, 'ArrowUp')
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
    await expect.poll(async () => (await rows(page))[2]).toMatch(/^وأضافت أن الإنتاج استؤنف \| ثم شكرت العمال\. =/u)
    await expect.poll(() => focused(page)).toBe('3 ar:3')
    await press(page, 'Alt+ArrowDown')
    await expect.poll(async () => (await rows(page))[3]).toBe('ثم شكرت العمال. | ولم يجب المدير. = ')
    await press(page, 'z')
    await expect.poll(async () => (await rows(page))[3]).toBe('ولم يجب المدير. = ')
    await press(page, 'z')
    await expect.poll(() => rows(page)).toEqual(before)
    await press(page, 'y', 'Control+y')
    await expect.poll(async () => (await rows(page))[3]).toBe('ثم شكرت العمال. | ولم يجب المدير. = ')
    expect(incidents).toEqual([])
  })

  test('a cut is joined again', async () => {
    const {page} = await openAlign(browser)
    const before = await rows(page)
    await press(page, 'x', 'Enter')
    await expect.poll(async () => (await rows(page))[0]).toContain(' | ')
    await press(page, 'Shift+X')
    await expect.poll(() => rows(page)).toEqual(before)
  })

  test('leaves a cut, a wording and a note with Escape', async () => {
    const {page} = await openAlign(browser)
    for (const key of ['x', 'e', 'n']) {
      await press(page, key)
      await page.locator('textarea:focus, .caret-field:focus').waitFor()
      await press(page, 'Escape')
      await expect.poll(() => focused(page)).toBe('1 en:0')
    }
    await expect.poll(() => page.locator('.align-steps button:enabled').allTextContents()).toEqual(['Next doubtful'])
  })

  test('writes another wording, shows the first, and takes it back', async () => {
    const {page} = await openAlign(browser)
    await press(page, 'e', 'Control+A')
    await page.keyboard.type('Layla Haddad came to Oran.')
    await press(page, 'Enter')
    await expect.poll(async () => (await rows(page))[0]).toContain('Layla Haddad came to Oran.')
    await row(page, 1).getByRole('button', {name: 'another wording'}).click()
    expect(await row(page, 1).locator('del').allTextContents()).not.toEqual([])
    await press(page, 'z')
    await expect.poll(async () => (await rows(page))[0]).toContain('Minister')
  })

  test('a row that waits to be linked is let go with Escape, or by itself', async () => {
    const {page} = await openAlign(browser)
    await press(page, 'j', 'j', 'j', 'l')
    await page.locator('.link-bar', {hasText: 'Row 4'}).waitFor()
    await press(page, 'Escape')
    await page.locator('.link-bar').waitFor({state: 'detached'})
    await press(page, 'l', 'l')
    await expect.poll(() => said(page)).toBe('Row 4 waits no longer.')
  })

  test('unlinks, then links far rows; they are moved', async () => {
    const {page} = await openAlign(browser)
    await press(page, 'End', 'u')
    await expect.poll(async () => (await rows(page)).length).toBe(8)
    await expect.poll(async () => (await rows(page))[3]).toBe(' = She went home in the evening.')
    await expect.poll(() => focused(page)).toBe('4 en:4')
    await press(page, 'l', 'Home', 'PageDown', 'k', 'k', 'k', 'l')
    await expect.poll(() => rows(page)).toContain('ولم يجب المدير. = She went home in the evening.')
    expect(await said(page)).toMatch(/^Rows \d and \d linked\.$/u)
  })

  test('confirms and goes on to the next doubtful row, and when none is left to the next undecided one', async () => {
    const {page} = await openAlign(browser)
    await press(page, 'd', 'Enter')
    await expect.poll(() => focused(page)).toBe('3 en:2')
    await press(page, 'Enter')
    await expect.poll(() => page.locator('.align-progress').textContent()).toMatch(/2 of 6 decided.*0 doubtful/u)
    expect(await said(page)).toBe('No other doubtful row.')
    await expect.poll(() => focused(page)).toMatch(/^4 /u)
    await press(page, 'k', 'Backspace')
    await expect.poll(() => page.locator('.align-progress').textContent()).toContain('1 of 6 decided')
  })

  test('chooses several rows, and confirms, marks and merges them', async () => {
    const {page} = await openAlign(browser)
    await press(page, 'Shift+ArrowDown', 'Shift+J')
    expect(await page.locator('[aria-selected=true]').count()).toBe(3)
    await press(page, 'c')
    await expect.poll(() => said(page)).toBe('3 rows confirmed.')
    await press(page, 'r')
    await expect.poll(() => page.locator('.sign-mark').count()).toBe(3)
    await press(page, 'm')
    await expect.poll(async () => (await rows(page)).length).toBe(5)
    expect(await said(page)).toBe('Rows 1 to 3 merged.')
  })

  test('writes a note, which stays to be seen', async () => {
    const {page} = await openAlign(browser)
    await press(page, 'n')
    await page.keyboard.type('من أين؟')
    await press(page, 'Enter', 'j')
    await expect.poll(() => row(page, 1).locator('.row-note').textContent()).toContain('من أين؟')
    await expect.poll(() => focused(page)).toBe('2 en:1')
  })

  test('goes to where a moved row would stand, and back', async () => {
    const {page} = await openAlign(browser)
    await press(page, 'End', 'k', 'g')
    await expect.poll(() => focused(page)).toBe('7 en:4')
    await press(page, 'g')
    await expect.poll(() => focused(page)).toBe('6 en:5')
  })

  test('the help lists every key in words', async () => {
    const {page} = await openAlign(browser)
    await press(page, '?')
    const help = page.getByRole('dialog')
    for (const words of ['Cut the segment in two', 'Undo', 'Link with a row far away', 'Next doubtful row'])
      await help.getByText(words).first().waitFor()
    expect(await help.textContent()).not.toContain('page.align')
  })
})

const texts = {
  'seeds/ar/one.md': 'وصلت الوزيرة ليلى حداد إلى وهران.\n\nقالت إن 120 عاملا عادوا إلى المصنع.\n\nثم غادرت.\n',
  'seeds/en/one.md': 'Minister Layla Haddad arrived in Oran.\n\nShe said 120 workers had returned.\n\nThen she left.\n',
}

test('what is decided is there when the page is opened again', async () => {
  const {address, errors} = await servedPage(texts)
  const {page, incidents} = await browser.visit(address)
  await page.locator('.row-bar').first().waitFor()
  await page.evaluate(`location.hash = '#/align/aligned/one.json'`)
  await row(page, 1).waitFor()
  await press(page, 'm', 'j', 'c', 'n')
  await page.keyboard.type('seen')
  await press(page, 'Enter')
  const now = await rows(page)
  expect(now).toHaveLength(2)
  await page.waitForTimeout(500)
  await page.reload()
  await row(page, 2).waitFor()
  expect(await rows(page)).toEqual(now)
  expect(await row(page, 2).locator('.row-note').textContent()).toContain('seen')
  await expect.poll(() => focused(page)).toMatch(/^2 /u)
  await press(page, 'z', 'z', 'z')
  await expect.poll(async () => (await rows(page)).length).toBe(3)
  await press(page, 'c', 'Shift+A')
  await page.getByRole('dialog').getByText('One row is decided').waitFor()
  await press(page, 'Enter')
  await page.getByRole('dialog').waitFor({state: 'detached'})
  await expect.poll(() => page.locator('.align-progress').textContent()).toContain('1 of 3')
  expect([incidents, errors]).toEqual([[], []])
})

test('for reading only there is nothing to press', async () => {
  const {address} = await servedPage(texts, {isReadOnly: true})
  const {page} = await browser.visit(address)
  await page.locator('.row-bar').first().waitFor()
  await page.evaluate(`location.hash = '#/align/aligned/one.json'`)
  await page.getByText('Read-only', {exact: true}).waitFor()
  await press(page, 'j', 'c', 'm', 'e', 'n')
  expect(await page.locator('.row-tools button, textarea').count()).toBe(0)
  await expect.poll(() => page.locator('.align-progress').textContent()).toContain('0 of 3')
})
