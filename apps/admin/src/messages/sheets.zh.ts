/** What is said of forms that go out to Excel and come back. */
export const sheetsZh = {
  sheets: {
    export: '下载 Excel',
    import: '导入 Excel',
    how: '请用本期下载的 Excel 表填写。选好文件后先看会改什么，确认后才写入；写入的是草稿，不会审核或报送。',
    drop: '也可以把文件拖到这里。',
    would: '将写入 %{reports} 项填报、%{values} 个数值。',
    nothing: '表里的内容和系统里的一样，没有要写入的。',
    unchanged: '%{count} 行没有变化。',
    kept: '%{count} 行不会写入，原有内容不变。',
    keptRows: '不写入的行',
    place: '%{sheet} 第 %{row} 行',
    colon: '：',
    empty: '（清空）',
    written: '已写入 %{reports} 项填报、%{values} 个数值。',
    after: '请核对后由单位审核人审核，再报送。',
    undo: '要改回来：数值的旧版本都保留着，在数据页可以看到；文字改动前后的内容在操作记录里。',
    saveFaults: '存为文件',
    faultFile: 'Excel 要改的地方.txt',
    grid: '用表格填报 %{what}，可从 Excel 粘贴',
  },
}
