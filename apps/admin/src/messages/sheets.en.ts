/** What is said of forms that go out to Excel and come back. */
export const sheetsEn = {
  sheets: {
    export: 'Download Excel',
    import: 'Import Excel',
    how: 'Fill in the workbook of this cycle. Once a file is chosen you see what it would change, and it is written when you confirm; only drafts are written, nothing is signed or handed in.',
    drop: 'Or drop the file here.',
    would: 'To be written: reports %{reports}, values %{values}.',
    nothing: 'The file says what is here already; there is nothing to write.',
    unchanged: 'Rows without a change: %{count}.',
    kept: 'Rows that will not be written, so that what is there stays: %{count}.',
    keptRows: 'Rows that are not written',
    place: '%{sheet}, row %{row}',
    colon: ': ',
    empty: '(emptied)',
    written: 'Written: reports %{reports}, values %{values}.',
    after: 'Look them over; the unit’s approver signs them before they are handed in.',
    undo: 'To change back: every earlier value is kept and shown on the page of the value; texts as they were before stand in the audit log.',
    saveFaults: 'Save as a file',
    faultFile: 'To mend in Excel.txt',
    grid: 'Enter %{what} in the grid, pasting from Excel',
  },
}
