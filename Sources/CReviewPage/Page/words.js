// All that the page says, in the languages it speaks.

const english = {
  documents: 'All documents', undo: 'Undo', redo: 'Redo', export: 'Export', keys: 'Keys',
  progress: '{done} of {rows} sure or confirmed', filters: 'Filters', shown: '{count} rows',
  orderWeakest: 'Weakest first', orderDocument: 'Document order', order: 'Order',
  kindAll: 'All', kindUnsure: 'Unsure', kindUnlinked: 'Unlinked', kindEdited: 'Edited',
  anyRule: 'Any rule', search: 'Search both texts', expression: 'Regular expression',
  badExpression: 'This is no regular expression.', nothing: 'No row fits these filters.',
  clearFilters: 'Show all rows', list: 'Rows of the alignment',
  confirmed: 'confirmed', sure: 'sure', unsure: 'unsure', weak: 'very unsure', unlinked: 'no counterpart',
  moved: 'moved', edited: 'edited', locked: 'kept by hand', untranslatableRow: 'not to be translated', commented: 'has a note',
  linkFirst: 'to be linked',
  rowState: 'Row {number}: {state}, {percent} %', why: 'Why', runnerUp: 'Runner-up', noEvidence: 'Nothing to tell.',
  noRunnerUp: 'Nothing else is probable here.', findings: 'Rules against it', note: 'Note', notePlaceholder: 'What others should know about this row',
  original: 'In the original', wasText: 'Before your edit: {text}', nothingThere: 'no sentence',
  noChoice: 'No row is chosen.', loading: 'Loading …',
  go: 'Go', decide: 'Decide', border: 'Borders', texts: 'Texts', view: 'View',
  next: 'Next row', previous: 'Previous row', pageDown: 'A page down', pageUp: 'A page up', firstRow: 'First row', lastRow: 'Last row',
  nextUnsure: 'Next unsure', previousUnsure: 'Previous unsure', nextSentence: 'Next sentence', previousSentence: 'Previous sentence',
  confirmNext: 'Confirm, go on', confirm: 'Confirm or not', confirmAbove: 'Confirm all above',
  split: 'Split', mergeDown: 'Merge with next', mergeUp: 'Merge with previous',
  sourceFirstUp: 'Left: first goes up', sourceLastDown: 'Left: last goes down',
  targetFirstUp: 'Right: first goes up', targetLastDown: 'Right: last goes down',
  sourceFromBelow: 'Left: take from below', sourceFromAbove: 'Left: take from above',
  targetFromBelow: 'Right: take from below', targetFromAbove: 'Right: take from above',
  unlink: 'Unlink', link: 'Link two rows', cut: 'Cut at the caret', join: 'Join with next',
  editTarget: 'Edit right', editSource: 'Edit left', untranslatable: 'Not to be translated', comment: 'Note',
  toggleOrder: 'Change order', focusSearch: 'Search', details: 'Details', focusRule: 'Choose a rule', focusExpression: 'Expression on or off',
  showAll: 'Show all', showUnsure: 'Show unsure', showUnlinked: 'Show unlinked', showEdited: 'Show edited',
  openExport: 'Export', openKeys: 'Keys', openDocuments: 'All documents', switchLanguage: '中文', cancel: 'Leave, or cancel',
  save: 'Save', cutHere: 'Cut here', cancelEdit: 'Cancel', editorHint: 'Enter saves · {confirm} saves and goes on · {cut} cuts at the caret · Esc cancels',
  cutHint: 'Put the caret where the sentence is to be cut, then press {cut} or choose “Cut here”.',
  cannotCut: 'Put the caret between two letters.', splitHere: 'Split the row here', borderHere: 'Drag to move the border',
  linkChoose: 'Go to the other row and press {link} again.', linkSame: 'Linking was ended.', cannotSplit: 'A row of one sentence on each side at most cannot be split. Cut a sentence first.',
  noMoreUnsure: 'No unsure row is left here.', noNeighbour: 'There is no row beyond.', nothingToMove: 'There is no sentence to move.', noNextSentence: 'There is no sentence behind it in this row.',
  aboveIsHidden: 'This confirms all rows above in the document. Show all rows in document order first.',
  nothingToUndo: 'There is nothing to undo.', nothingToRedo: 'There is nothing to redo.',
  realigned: '{count} rows aligned again around it.', realignedOne: 'One row aligned again around it.',
  otherWindow: 'Changed in another window.', stale: 'This was changed in another window meanwhile; the page shows it now. Repeat what is still wanted.',
  unreachable: 'The program does not answer. Is “bitext review” still running? Nothing that was shown is lost.',
  unauthorized: 'This page needs the address with its token that “bitext review” printed.',
  keysTitle: 'Keys', keysAbout: 'In a text field hold Alt with the key. Click a key to give the action another one.', pressKey: 'Press a key', keyTaken: '“{action}” had this key and has none now.',
  resetKeys: 'As they were', close: 'Close', noKey: 'none',
  exportTitle: 'Export', format: 'Format', which: 'Rows', whichAll: 'all', whichConfirmed: 'confirmed only', whichMinimum: 'confirmed, and from confidence', download: 'Download',
  formatTmx: 'Translation memory (TMX)', formatTsv: 'Table (TSV)', formatCsv: 'Table (CSV)', formatXlsx: 'Excel workbook (XLSX)', formatJsonl: 'JSON Lines', formatXliff: 'XLIFF',
  formatMoses: 'Two plain texts (Moses)', formatBeads: 'Sentence numbers (.beads)', formatGold: 'Gold folder for bitext fit', formatAnchors: 'Anchors file', formatHtml: 'One page without a server (HTML)',
  allDocuments: 'Documents, weakest first', document: 'Document', rowsHead: 'Rows', confirmedHead: 'Confirmed', unsureHead: 'Unsure', weakness: 'Expected wrong', progressAll: '{confirmed} of {rows} rows confirmed, {unsure} unsure in {documents} documents',
  more: 'More', mergeShort: 'Merge ↓', mergeUpShort: 'Merge ↑', leftUp: 'Left ↑', leftDown: 'Left ↓', rightUp: 'Right ↑', rightDown: 'Right ↓',
  linkShort: 'Link', editShort: 'Edit', allKeys: 'All keys', nothingToEdit: 'There is no sentence on that side.', before: 'Row before', after: 'Row after', textField: 'Text of the sentence',
};

const chinese = {
  documents: '全部文档', undo: '撤销', redo: '重做', export: '导出', keys: '按键',
  progress: '{rows} 行中 {done} 行可靠或已确认', filters: '筛选', shown: '{count} 行',
  orderWeakest: '最弱优先', orderDocument: '原文顺序', order: '排序',
  kindAll: '全部', kindUnsure: '不确定', kindUnlinked: '无对应', kindEdited: '已修改',
  anyRule: '任何规则', search: '在两种文本中查找', expression: '正则表达式',
  badExpression: '这不是正则表达式。', nothing: '没有符合筛选条件的行。',
  clearFilters: '显示全部行', list: '对齐结果的各行',
  confirmed: '已确认', sure: '可靠', unsure: '不确定', weak: '很不确定', unlinked: '无对应',
  moved: '位置移动', edited: '已修改', locked: '手工固定', untranslatableRow: '不翻译', commented: '有备注',
  linkFirst: '待连接',
  rowState: '第 {number} 行：{state}，{percent} %', why: '依据', runnerUp: '次优', noEvidence: '没有可说的。',
  noRunnerUp: '这里没有其他可能。', findings: '触发的规则', note: '备注', notePlaceholder: '关于这一行，别人应该知道什么',
  original: '原文中', wasText: '修改之前：{text}', nothingThere: '没有句子',
  noChoice: '没有选中的行。', loading: '正在读取……',
  go: '移动', decide: '决定', border: '边界', texts: '文本', view: '显示',
  next: '下一行', previous: '上一行', pageDown: '下一页', pageUp: '上一页', firstRow: '第一行', lastRow: '最后一行',
  nextUnsure: '下一个不确定', previousUnsure: '上一个不确定', nextSentence: '行内下一句', previousSentence: '行内上一句',
  confirmNext: '确认并继续', confirm: '确认或取消', confirmAbove: '确认以上全部',
  split: '拆分', mergeDown: '与下一行合并', mergeUp: '与上一行合并',
  sourceFirstUp: '左边首句上移', sourceLastDown: '左边末句下移',
  targetFirstUp: '右边首句上移', targetLastDown: '右边末句下移',
  sourceFromBelow: '左边取下一行首句', sourceFromAbove: '左边取上一行末句',
  targetFromBelow: '右边取下一行首句', targetFromAbove: '右边取上一行末句',
  unlink: '断开', link: '连接两行', cut: '在光标处切开句子', join: '与下一句连成一句',
  editTarget: '修改右边', editSource: '修改左边', untranslatable: '不翻译', comment: '备注',
  toggleOrder: '改变排序', focusSearch: '查找', details: '详情', focusRule: '选择规则', focusExpression: '开关正则表达式',
  showAll: '显示全部', showUnsure: '显示不确定', showUnlinked: '显示无对应', showEdited: '显示已修改',
  openExport: '导出', openKeys: '查看和更改按键', openDocuments: '全部文档', switchLanguage: 'English', cancel: '离开或取消',
  save: '保存', cutHere: '在此切开', cancelEdit: '取消', editorHint: 'Enter 保存 · {confirm} 保存并继续 · {cut} 在光标处切开 · Esc 取消',
  cutHint: '把光标放在要切开的地方，然后按 {cut} 或选“在此切开”。',
  cannotCut: '请把光标放在两个字之间。', splitHere: '在此拆分', borderHere: '拖动以移动边界',
  linkChoose: '请移到另一行，再按一次 {link}。', linkSame: '已取消连接。', cannotSplit: '每边最多一句的行不能拆分。请先切开句子。',
  noMoreUnsure: '这里没有不确定的行了。', noNeighbour: '那边没有行了。', nothingToMove: '没有可移动的句子。', noNextSentence: '这一行里后面没有句子了。',
  aboveIsHidden: '这会确认文档中以上的全部行。请先按原文顺序显示全部行。',
  nothingToUndo: '没有可撤销的。', nothingToRedo: '没有可重做的。',
  realigned: '周围 {count} 行已重新对齐。', realignedOne: '周围一行已重新对齐。',
  otherWindow: '另一个窗口作了改动。', stale: '另一个窗口已改动此处，页面现已更新。如仍需要，请重做。',
  unreachable: '程序没有回应。“bitext review”还在运行吗？已显示的内容都没有丢失。',
  unauthorized: '请用“bitext review”显示的带令牌的地址打开本页。',
  keysTitle: '按键', keysAbout: '在输入框中请同时按住 Alt。点击按键即可更改。', pressKey: '请按键', keyTaken: '“{action}”原用此键，现在没有按键。',
  resetKeys: '恢复默认', close: '关闭', noKey: '无',
  exportTitle: '导出', format: '格式', which: '行', whichAll: '全部', whichConfirmed: '仅已确认', whichMinimum: '已确认，以及可信度不低于', download: '下载',
  formatTmx: '翻译记忆库（TMX）', formatTsv: '表格（TSV）', formatCsv: '表格（CSV）', formatXlsx: 'Excel 工作簿（XLSX）', formatJsonl: 'JSON Lines', formatXliff: 'XLIFF',
  formatMoses: '两个纯文本（Moses）', formatBeads: '句子编号（.beads）', formatGold: '供 bitext fit 用的标准文件夹', formatAnchors: '锚点文件', formatHtml: '无需服务器的单页（HTML）',
  allDocuments: '文档（最弱优先）', document: '文档', rowsHead: '行', confirmedHead: '已确认', unsureHead: '不确定', weakness: '预计错误', progressAll: '{documents} 个文档，共 {rows} 行，已确认 {confirmed} 行，{unsure} 行不确定',
  more: '更多', mergeShort: '合并 ↓', mergeUpShort: '合并 ↑', leftUp: '左 ↑', leftDown: '左 ↓', rightUp: '右 ↑', rightDown: '右 ↓',
  linkShort: '连接', editShort: '修改', allKeys: '全部按键', nothingToEdit: '那一边没有句子。', before: '上一行', after: '下一行', textField: '句子的文本',
};

const languages = { en: english, zh: chinese };
let language = 'en';

// The language that the page speaks: 'en' or 'zh'.
export const currentLanguage = () => language;

export function setLanguage(wanted) {
  language = wanted in languages ? wanted : 'en';
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
}

// A text by its name, with values put in for {names}.
export function say(name, values = {}) {
  const text = languages[language][name] ?? english[name] ?? name;
  return text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole));
}

// A language's name in the language of the page: 'zh-CN' is 'Chinese (China)'.
export function languageName(code) {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
