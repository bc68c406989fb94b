public import ArgumentParser
public import Bitext

/// The options that every command on corpora has: formats, languages, columns.
struct CorpusOptions: ParsableArguments {
    @Option(
        name: .long, help: "The inputs' format, where the extension does not tell: \(CorpusFormat.list).")
    var from: CorpusFormat?

    @Option(name: .customLong("to"), help: "The outputs' format, where the extension does not tell.")
    var to: CorpusFormat?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The two languages wanted, or those of a file that names none: en-US,zh-CN.", valueName: "SOURCE,TARGET"))
    var languages: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Write one code for another, such as zh=zh-CN. May be repeated.", valueName: "OLD=NEW"))
    var map: [String] = []

    @Flag(name: .long, help: "Turn source and target round.")
    var swap = false

    @Flag(name: .long, help: "Keep the inline codes of TMX (in TMX and JSON lines).")
    var keepCodes = false

    @Flag(name: .long, help: "Write TSV and CSV so that Excel opens them by itself.")
    var excel = false

    @Flag(name: .long, help: "TSV and CSV have no row of names, read or written.")
    var noHeader = false

    @Option(name: .long, help: "The sheet of a workbook, by name or number; the first if none is named.")
    var sheet: String?

    @Option(
        name: .long,
        help: "For files of sentence numbers: the sentences, a line each; twice, source and target.")
    var sentences: [String] = []

    func validate() throws {
        if !sentences.isEmpty, sentences.count != 2 {
            throw ValidationError("--sentences is given twice: once for the source, once for the target")
        }
        _ = try pair()
        _ = try codes()
    }

    /// A conversion of files, as the options have it.
    func conversion(inputs: [String]) throws -> CorpusConversion {
        var conversion = CorpusConversion(inputs: try CorpusFormat.Place.places(inputs, format: from))
        conversion.reading.languages = try pair()
        conversion.reading.keepsInlineCodes = keepCodes
        conversion.reading.hasHeader = noHeader ? false : nil
        conversion.reading.sheet = sheet
        conversion.reading.sentences = sentences.count == 2 ? (sentences[0], sentences[1]) : nil
        conversion.swaps = swap
        conversion.codes = try codes()
        return conversion
    }

    /// Where outputs go, as their names or --to have it.
    func places(_ outputs: [String]) throws -> [CorpusFormat.Place] {
        try CorpusFormat.Place.places(outputs, format: to)
    }

    /// - Parameter columns: properties that get a column of their own in TSV and CSV.
    func writing(columns: [String] = []) -> CorpusFormat.WritingOptions {
        var writing = CorpusFormat.WritingOptions()
        writing.forExcel = excel
        writing.withHeader = !noHeader
        writing.columns = columns
        return writing
    }

    private func pair() throws -> (source: Language, target: Language)? {
        guard let languages else { return nil }
        let codes = languages.split(separator: ",").map { Language(String($0)) }
        guard codes.count == 2, let source = codes[0], let target = codes[1] else {
            throw ValidationError("--languages takes two codes, such as en-US,zh-CN")
        }
        return (source, target)
    }

    private func codes() throws -> [Language: Language] {
        var codes: [Language: Language] = [:]
        for entry in map {
            let sides = entry.split(separator: "=").map { Language(String($0)) }
            guard sides.count == 2, let old = sides[0], let new = sides[1] else {
                throw ValidationError("--map takes two codes, such as zh=zh-CN")
            }
            codes[old] = new
        }
        return codes
    }
}

extension CorpusFormat: @retroactive ExpressibleByArgument {
    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
