package import BitextModel
package import CorpusFormats
import FileAccess
import Foundation

/// A folder of its own for a test, and the ways in which the tests make, write and read corpora.
package final class CorpusFixture {
    package let folder: String

    package init() throws {
        folder = NSTemporaryDirectory() + "bitext-formats-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    package static let header = CorpusHeader(
        provenance: AlignedPair.Provenance(weights: "weights & more", modelChecksum: "abc"),
        sourceLanguage: .americanEnglish,
        targetLanguage: .mainlandChinese)

    package func path(_ name: String) -> String { folder + "/" + name }

    package func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    package func file(_ name: String, bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    package func text(_ name: String) throws -> String {
        String(decoding: try InputFile.read(path(name)), as: UTF8.self)
    }

    @discardableResult
    package func write(
        _ units: [TranslationUnit], _ format: CorpusFormat, to names: String..., header: CorpusHeader = header,
        options: CorpusFormat.WritingOptions = CorpusFormat.WritingOptions(), documents: [DocumentDescription] = []
    ) throws -> WriterSummary {
        let outputs = try names.map { try OutputFile(path($0)) }
        let writer = try makeWriter(format: format, outputs: outputs, header: header, options: options)
        for document in documents { writer.describe(document.metadata, of: document.id) }
        for unit in units { try writer.write(unit) }
        try writer.finish()
        for output in outputs { try output.commit() }
        return writer.summary
    }

    /// Writes units of documents `d0`, `d1` ... with titles, so many units each.
    package func writeDocuments(
        units count: Int, perDocument: Int, _ format: CorpusFormat, to name: String
    ) throws {
        let units = (0..<count).map { index in
            TranslationUnit(
                id: "\(index)",
                source: TranslationUnit.Side(
                    text: "S\(index).", language: .english, document: "d\(index / perDocument)"),
                target: TranslationUnit.Side(text: "T\(index).", language: .german))
        }
        let documents = (0...(count - 1) / perDocument).map { number in
            var metadata = Document.Metadata()
            metadata.title = "Title \(number)"
            return DocumentDescription(id: "d\(number)", metadata: metadata)
        }
        try write(units, format, to: name, documents: documents)
    }

    package func read(
        _ format: CorpusFormat, _ names: String..., options: CorpusFormat.ReadingOptions = CorpusFormat.ReadingOptions()
    ) throws -> (units: [TranslationUnit], refusals: [RefusedUnit]) {
        let reader = try makeReader(format: format, paths: names.map { path($0) }, options: options)
        var units: [TranslationUnit] = []
        while let unit = try reader.next() { units.append(unit) }
        return (units, reader.takeRefusals())
    }

    /// What a corpus says of its documents.
    package func documents(_ format: CorpusFormat, _ name: String) throws -> [DocumentDescription] {
        let reader = try makeReader(format: format, paths: [path(name)])
        var documents: [DocumentDescription] = []
        while try reader.next() != nil { documents += reader.takeDescriptions() }
        return documents
    }

    /// What an outside program says and how it ends; nil where it is not installed.
    package static func run(_ arguments: [String]) throws -> (status: Int32, output: String)? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 127 ? nil : (process.terminationStatus, output)
    }
}
