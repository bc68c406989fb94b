import CommandSupport
import Foundation

/// A folder of gold.
struct GoldFolder {
    /// Where those in Samples are.
    static let place = BuiltCommand.package + "/Samples/gold"

    let path: String

    init(path: String) { self.path = path }

    /// One of those in Samples.
    init(name: String) { path = "\(Self.place)/\(name)" }

    /// The names of those in Samples, sorted: folders that say their languages.
    static func all() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: place)
            .filter { FileManager.default.fileExists(atPath: "\(place)/\($0)/LANGS") }.sorted()
    }

    /// Two codes, source first.
    func languages() throws -> [String] {
        try lines(ofFile: "\(path)/LANGS").flatMap { $0.split(separator: " ").map(String.init) }
    }

    /// The names of the documents, sorted.
    func documents() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".gold") }
            .map { String($0.dropLast(".gold".count)) }.sorted()
    }

    /// The sentence files of a document, source first.
    func sentenceFiles(_ document: String) -> [String] { ["src", "tgt"].map { "\(path)/\(document).\($0).txt" } }

    func beads(_ document: String) throws -> [BeadLine] { try BeadLine.read("\(path)/\(document).gold") }
}
