import BitextModel
import CXLSXWriter
import FileAccess

/// Writes an Excel workbook by libxlsxwriter, in constant memory: a sheet a pair of documents, the header frozen,
/// texts wrapped, the confidence on a scale of colours.
///
/// Texts are written as text, so that one that begins with `=` is no formula. Beyond `mostSheets` documents share the
/// last sheet, which names them as every sheet does; a full sheet is continued on another.
final class SpreadsheetWriter: CorpusWriter {
    private struct Sheet {
        var pointer: UnsafeMutablePointer<lxw_worksheet>
        var name: String
        var rows = 0
    }

    private let output: OutputFile
    private let header: CorpusHeader
    private let temporary: ScratchFile
    // libxlsxwriter's objects belong to the workbook, which lives until `finish` or deinit closes it.
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private let wrapped: UnsafeMutablePointer<lxw_format>?
    private let bold: UnsafeMutablePointer<lxw_format>?
    private let number: UnsafeMutablePointer<lxw_format>?
    private var sheets: [String: Sheet] = [:]
    private var order: [String] = []
    private var usedNames: Set<String> = []
    private(set) var summary = WriterSummary()

    /// Each sheet keeps a file open while the workbook is written.
    private static let mostSheets = 200
    private static let mostRows = 1_048_576
    private static let longestCell = 32_767
    private static let columns = [
        ("confidence", 11.0), ("type", 7), ("source_document", 24), ("target_document", 24), ("source_range", 14),
        ("target_range", 14), ("id", 10),
    ]

    init(output: OutputFile, header: CorpusHeader) throws {
        self.output = output
        self.header = header
        temporary = try ScratchFile()
        var options = lxw_workbook_options()
        options.constant_memory = 1
        workbook = workbook_new_opt(temporary.path, &options)
        guard let workbook else {
            throw CorpusFormatError.spreadsheet(output.path, reason: "libxlsxwriter cannot begin")
        }
        wrapped = workbook_add_format(workbook)
        format_set_text_wrap(wrapped)
        format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        bold = workbook_add_format(workbook)
        format_set_bold(bold)
        format_set_bottom(bold, UInt8(LXW_BORDER_THIN.rawValue))
        number = workbook_add_format(workbook)
        format_set_num_format(number, "0.0000")
        format_set_align(number, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }

    deinit {
        if let workbook { workbook_close(workbook) }
    }

    func write(_ unit: TranslationUnit) throws {
        let key = try sheetKey(unit)
        guard var sheet = sheets[key] else { return }
        sheet.rows += 1
        let row = lxw_row_t(sheet.rows)
        // Before the cells: in constant memory a row is written when the next one begins.
        worksheet_set_row(sheet.pointer, row, RowHeight.points([unit.source.text, unit.target.text]), nil)
        text(unit.source.text, sheet, row, 0)
        text(unit.target.text, sheet, row, 1)
        if let confidence = unit.confidence {
            // The digits beyond differ from processor to processor.
            worksheet_write_number(sheet.pointer, row, 2, (confidence * 10_000).rounded() / 10_000, number)
        }
        text(unit.type?.description ?? "", sheet, row, 3)
        text(unit.source.document ?? "", sheet, row, 4)
        text(unit.target.document ?? "", sheet, row, 5)
        text(unit.source.range?.description ?? "", sheet, row, 6)
        text(unit.target.range?.description ?? "", sheet, row, 7)
        text(unit.id, sheet, row, 8)
        sheets[key] = sheet
        summary.written += 1
    }

    func finish() throws {
        if sheets.isEmpty { try add(key: "", title: "units") }
        var properties = lxw_doc_properties()
        // No clock: the same corpus gives the same bytes. libxlsxwriter takes 0 for "now".
        properties.created = 946_684_800
        workbook_set_properties(workbook, &properties)
        for sheet in sheets.values { scale(sheet) }
        let status = workbook_close(workbook)
        workbook = nil
        guard status == LXW_NO_ERROR else {
            throw CorpusFormatError.spreadsheet(output.path, reason: String(cString: lxw_strerror(status)))
        }
        let source = try ByteSource(temporary.path)
        var piece: [UInt8] = []
        while try source.read(1 << 16, into: &piece) > 0 {
            try output.write(piece)
            piece.removeAll(keepingCapacity: true)
        }
    }

    private func sheetKey(_ unit: TranslationUnit) throws -> String {
        let documents = [unit.source.document, unit.target.document].map { $0 ?? "" }
        var key = documents.joined(separator: "\u{0}")
        if sheets[key] == nil, sheets.count >= Self.mostSheets { key = "\u{0}more" }
        if sheets[key] == nil {
            try add(key: key, title: key == "\u{0}more" ? "more documents" : documents.first { !$0.isEmpty } ?? "units")
        } else if sheets[key]!.rows + 1 >= Self.mostRows {
            let full = sheets.removeValue(forKey: key)!
            scale(full)
            try add(key: key, title: full.name)
        }
        return key
    }

    private func add(key: String, title: String) throws {
        let name = sheetName(title)
        guard let pointer = workbook_add_worksheet(workbook, name) else {
            throw CorpusFormatError.spreadsheet(output.path, reason: "no more sheets can be added")
        }
        let titles =
            [
                ("source (\(header.sourceLanguage))", RowHeight.columnWidth),
                ("target (\(header.targetLanguage))", RowHeight.columnWidth),
            ] + Self.columns
        for (index, (title, width)) in titles.enumerated() {
            let column = lxw_col_t(index)
            worksheet_set_column(pointer, column, column, width, nil)
            worksheet_write_string(pointer, 0, column, title, bold)
        }
        worksheet_freeze_panes(pointer, 1, 0)
        sheets[key] = Sheet(pointer: pointer, name: name)
    }

    /// Red at 0, yellow at 0.7, green at 1.
    private func scale(_ sheet: Sheet) {
        guard sheet.rows > 0 else { return }
        var format = lxw_conditional_format()
        format.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
        let rule = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        (format.min_rule_type, format.mid_rule_type, format.max_rule_type) = (rule, rule, rule)
        (format.min_value, format.mid_value, format.max_value) = (0, 0.7, 1)
        (format.min_color, format.mid_color, format.max_color) = (0xF8B4AB, 0xFFEFA8, 0xB5DDB0)
        worksheet_conditional_format_range(sheet.pointer, 1, 2, lxw_row_t(sheet.rows), 2, &format)
        worksheet_autofilter(sheet.pointer, 0, 0, lxw_row_t(sheet.rows), lxw_col_t(Self.columns.count + 1))
    }

    private func text(_ text: String, _ sheet: Sheet, _ row: lxw_row_t, _ column: lxw_col_t) {
        if text.isEmpty { return }
        var scalars = text.unicodeScalars
        let before = scalars.count
        scalars.removeAll { !XMLEscaping.allows($0) }
        summary.droppedCharacters += before - scalars.count
        var cell = String(scalars)
        if cell.utf8.count > Self.longestCell, cell.utf16.count > Self.longestCell {
            summary.shortened += 1
            var units = 0
            let kept = cell.unicodeScalars.prefix { scalar in
                units += scalar.value > 0xFFFF ? 2 : 1
                return units <= Self.longestCell
            }
            cell = String(String.UnicodeScalarView(kept))
        }
        worksheet_write_string(sheet.pointer, row, column, cell, wrapped)
    }

    /// A name that Excel takes: at most 31 characters, none of `[]:*?/\`, unique without regard to case.
    private func sheetName(_ title: String) -> String {
        let last = title.split(separator: "/").last.map { String($0) } ?? title
        let allowed = last.unicodeScalars.filter {
            !"[]:*?/\\'".unicodeScalars.contains($0) && XMLEscaping.allows($0) && $0.value >= 0x20
        }
        var base = String(String.UnicodeScalarView(allowed))
        if base.isEmpty || base.lowercased() == "history" { base = "document" }
        func fitted(_ suffix: String) -> String {
            var name = base
            while name.utf16.count + suffix.utf16.count > 31 { name.removeLast() }
            return name + suffix
        }
        var name = fitted("")
        var number = 2
        while !usedNames.insert(name.lowercased()).inserted {
            name = fitted(" (\(number))")
            number += 1
        }
        return name
    }
}
