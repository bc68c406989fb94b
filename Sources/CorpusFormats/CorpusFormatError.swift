package import BitextModel

/// What can be wrong with a corpus file, or with what was asked for.
package enum CorpusFormatError: BitextError {
    case damagedArchive(String, reason: String)
    case unknownEncoding(String, encoding: String)
    case badEncoding(String, line: Int, encoding: String)
    case malformedXML(String, line: Int, reason: String)
    /// The document is XML, but not of the kind it was read as.
    case wrongRoot(String, line: Int, expected: String, found: String)
    case badBead(String, line: Int, reason: String)
    case badRow(String, line: Int, reason: String)
    case badJSON(String, line: Int, reason: String)
    case unevenPair(String, other: String, line: Int)
    case unknownFormat(String)
    /// A workbook has no sheet of this name or number.
    case noSheet(String, sheet: String, known: [String])
    case needsTwoFiles(CorpusFormat, path: String)
    case needsOneFile(CorpusFormat, path: String)
    case needsSentences(CorpusFormat, path: String)
    /// A format that is read and never written.
    case readOnly(CorpusFormat, path: String)
    /// A document that holds no table with a language in each of two columns.
    case noBilingualTable(String, kind: String)
    case crossingBeads(String, bead: String)
    /// More sentences in no bead than a ladder may spend rungs on.
    case skippedSentences(String, bead: String, most: Int)
    /// A unit with a sentence number that no document has.
    case badNumber(String, unit: String)
    /// The file is of another kind than it was read as.
    case otherKind(String, kind: String, format: CorpusFormat?)
    /// An identifier of XCES that is not a number, while no document says what it counts.
    case unknownSentence(String, line: Int, id: String)
    case sentenceOutOfRange(String, line: Int, number: Int, count: Int)
    case needsLanguages(CorpusFormat)
    case mixedLanguages(CorpusFormat, unit: String, language: String, expected: String)
    case spreadsheet(String, reason: String)
    /// A text, or a line, beyond `CorpusLimits`.
    case tooLong(String, line: Int, most: Int)
    /// An archive that holds much more than any text does.
    case tooDense(String)

    package var code: String {
        switch self {
        case .damagedArchive: "E-CORPUS-01"
        case .unknownEncoding: "E-CORPUS-02"
        case .badEncoding: "E-CORPUS-03"
        case .malformedXML: "E-XML-01"
        case .wrongRoot: "E-XML-02"
        case .badBead: "E-BEADS-01"
        case .badRow: "E-TSV-01"
        case .badJSON: "E-JSONL-01"
        case .unevenPair: "E-MOSES-01"
        case .unknownFormat: "E-CORPUS-04"
        case .noSheet: "E-XLSX-02"
        case .needsTwoFiles: "E-CORPUS-06"
        case .needsOneFile: "E-CORPUS-07"
        case .needsSentences: "E-CORPUS-08"
        case .sentenceOutOfRange: "E-BEADS-02"
        case .crossingBeads: "E-BEADS-03"
        case .skippedSentences: "E-BEADS-04"
        case .badNumber: "E-BEADS-05"
        case .otherKind: "E-CORPUS-11"
        case .unknownSentence: "E-XCES-01"
        case .needsLanguages: "E-CORPUS-09"
        case .mixedLanguages: "E-CORPUS-10"
        case .spreadsheet: "E-XLSX-01"
        case .tooLong: "E-CORPUS-12"
        case .tooDense: "E-CORPUS-13"
        case .readOnly: "E-CORPUS-14"
        case .noBilingualTable: "E-CORPUS-15"
        }
    }

    package var problem: String {
        switch self {
        case .damagedArchive(_, let reason): "the archive is damaged (\(reason))"
        case .unknownEncoding(_, let encoding): "the encoding '\(encoding)' is not known here"
        case .badEncoding(_, _, let encoding): "there are bytes that are not \(encoding)"
        case .malformedXML(_, _, let reason): "this is not well-formed XML: \(reason)"
        case .wrongRoot(_, _, let expected, let found): "expected \(expected), found <\(found)>"
        case .badBead(_, _, let reason), .badRow(_, _, let reason), .badJSON(_, _, let reason): reason
        case .unevenPair(_, let other, _): "this file goes on where \(other) ends"
        case .unknownFormat: "the name has no extension that tells the format"
        case .noSheet(_, let sheet, _): "the workbook has no sheet '\(sheet)'"
        case .needsTwoFiles(let format, _): "\(format.rawValue) needs two files, one for each language"
        case .needsOneFile(let format, _): "\(format.rawValue) is one file"
        case .needsSentences(let format, _): "\(format.rawValue) holds sentence numbers, not sentences"
        case .readOnly(let format, _): "\(format.rawValue) is read only"
        case .noBilingualTable(_, let kind): "this is \(kind) without a table of two languages"
        case .sentenceOutOfRange(_, _, let number, let count):
            "there is no sentence \(number); the file of sentences has \(count), counted from 0"
        case .crossingBeads(_, let bead):
            "the bead \(bead) crosses another or skips a sentence, which a ladder cannot hold"
        case .skippedSentences(_, let bead, let most):
            "before the bead \(bead) more than \(most) sentences stand in no bead, each of which would be a line of the ladder"
        case .badNumber(_, let unit): "unit '\(unit)' has a sentence number that no document can have"
        case .otherKind(_, let kind, _): "this is \(kind)"
        case .unknownSentence(_, _, let id): "there is no sentence with the identifier '\(id)'"
        case .needsLanguages(let format): "\(format.rawValue) needs to know both languages"
        case .mixedLanguages(_, let unit, let language, let expected):
            "unit '\(unit)' is in \(language), but the file is in \(expected)"
        case .tooLong(_, _, let most): "here stands a text of more than \(most >> 20) MB, which no sentence has"
        case .tooDense:
            "the archive holds more than \(CorpusLimits.ratio) times its size, which no text does"
        case .spreadsheet(_, let reason): "the spreadsheet cannot be written (\(reason))"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .damagedArchive(let file, _), .unknownEncoding(let file, _), .unknownFormat(let file),
            .noSheet(let file, _, _), .needsTwoFiles(_, let file), .needsOneFile(_, let file),
            .needsSentences(_, let file), .spreadsheet(let file, _), .otherKind(let file, _, _),
            .tooDense(let file), .noBilingualTable(let file, _):
            ErrorLocation(file: file)
        case .crossingBeads(let file, _), .skippedSentences(let file, _, _), .badNumber(let file, _),
            .readOnly(_, let file):
            .output(file)
        case .badEncoding(let file, let line, _), .malformedXML(let file, let line, _),
            .wrongRoot(let file, let line, _, _), .badBead(let file, let line, _),
            .badRow(let file, let line, _), .badJSON(let file, let line, _), .unevenPair(let file, _, let line),
            .sentenceOutOfRange(let file, let line, _, _), .unknownSentence(let file, let line, _),
            .tooLong(let file, let line, _):
            ErrorLocation(file: file, line: line)
        case .needsLanguages, .mixedLanguages: nil
        }
    }

    package var remedy: String {
        switch self {
        case .damagedArchive: "Fetch or pack the file again"
        case .unknownEncoding: "Convert the file to UTF-8 and correct its declaration"
        case .badEncoding: "Convert the file to UTF-8, or let `bitext validate --repair` replace what is broken"
        case .malformedXML(_, _, let reason):
            reason.contains("entity")
                ? "Write the character itself in place of the entity"
                : "Mend that place, or try `bitext validate --repair`"
        case .wrongRoot: "Name the format with --from"
        case .badBead: "Beads are written `[0, 1]:[0]:0.9731`"
        case .badRow: "Mend that line; a row is source TAB target, or has a header that names the columns"
        case .badJSON: "Mend that line; each line is one JSON object"
        case .unevenPair: "Give two files with the same number of lines"
        case .unknownFormat:
            "Name it with --from or --to: " + CorpusFormat.allCases.map(\.rawValue).joined(separator: ", ")
        case .noSheet(_, _, let known):
            "Name one with --sheet: \(known.prefix(20).joined(separator: ", ")), or its number"
        case .needsTwoFiles: "Give two files, such as corpus.en and corpus.zh"
        case .needsOneFile: "Name one file"
        case .needsSentences: "Give the sentences of both documents with --sentences SOURCE --sentences TARGET"
        case .readOnly: "Write TMX, TSV, XLIFF or JSON Lines"
        case .noBilingualTable:
            "Align its text with `bitext align`, or name the columns in a first row: Source and Target, or two languages"
        case .sentenceOutOfRange: "Give the two files of sentences that were aligned, in their order"
        case .crossingBeads, .skippedSentences: "Write .beads, which holds any alignment"
        case .badNumber: "Mend the unit in the input"
        case .otherKind(_, _, let format):
            format.map { "Name the format with --from \($0.rawValue)" } ?? "Save it as TMX, TSV, XLIFF or JSON Lines"
        case .unknownSentence: "Give the two documents whose sentences have these identifiers with --sentences"
        case .needsLanguages: "Name them with --languages SOURCE,TARGET"
        case .mixedLanguages: "Choose one pair with --languages, or write another format"
        case .tooLong: "Mend that place: is an end of line, or of an element, missing?"
        case .tooDense: "Check where it comes from; unpack it by hand if it is sound"
        case .spreadsheet: "Check the disk, or write another format"
        }
    }

    package var exitStatus: ExitStatus {
        switch self {
        case .unknownFormat, .noSheet, .needsTwoFiles, .needsOneFile, .needsSentences, .needsLanguages,
            .mixedLanguages, .readOnly:
            .usage
        case .spreadsheet: .inputOutput
        default: .badData
        }
    }
}
