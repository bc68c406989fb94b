import BitextModel
import FileAccess
import Foundation
import Testing

@testable import AlignmentPipeline

@Suite struct PairListTests {
    private let folder = NSTemporaryDirectory() + "bitext-list-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    private func list(_ text: String) throws -> PairList {
        let path = "\(folder)/list.tsv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return try PairList(file: path)
    }

    @Test func pathsAreSeenFromTheListAndLinesAreCounted() throws {
        let pairs = try list("\u{FEFF}# pairs\r\n\r\na.txt\tb.txt\r\n   \n /x/a.txt \t/x/b.txt\n").pairs
        #expect(
            pairs == [
                PairList.Pair(line: 3, source: "\(folder)/a.txt", target: "\(folder)/b.txt"),
                PairList.Pair(line: 5, source: "/x/a.txt", target: "/x/b.txt"),
            ])
    }

    @Test func aPathThatIsThereAsGivenIsTakenAsGiven() throws {
        let pairs = try list("Package.swift\tb.txt\n").pairs
        // Tests run in the package's folder.
        let isThere = FileManager.default.fileExists(atPath: "Package.swift")
        #expect(pairs[0].source == (isThere ? "Package.swift" : "\(folder)/Package.swift"))
        #expect(pairs[0].target == "\(folder)/b.txt")
    }

    /// Tests run in the package's folder, which has such a file too.
    @Test func theListsOwnFolderComesFirst() throws {
        try Data("one".utf8).write(to: URL(fileURLWithPath: "\(folder)/Package.swift"))
        #expect(try list("Package.swift\tb.txt\n").pairs[0].source == "\(folder)/Package.swift")
    }

    @Test func badLinesCarryTheirFault() throws {
        let list = try list("one\na\tb\tc\td\te\n\tb\na\t-\na\tb\n")
        let faults = list.pairs.map(\.fault)
        #expect(
            faults == [
                .badLine(list.path, line: 1), .badLine(list.path, line: 2), .badLine(list.path, line: 3),
                .standardInput(list.path, line: 4), nil,
            ])
    }

    /// As `pair` writes them.
    @Test func scoreAndEvidenceMayFollow() throws {
        let pairs = try list("a\tb\t0.9\tdays=0 words=0.5\na\tb\t-\n").pairs
        #expect(pairs.map(\.fault) == [nil, nil])
        #expect(pairs[0].target == "\(folder)/b")
    }

    @Test func aListWithoutPairsIsRefused() throws {
        #expect(throws: PairListError.noPairs("\(folder)/list.tsv")) { try list("# nothing\n\n") }
        #expect(throws: FileError.self) { try PairList(file: "\(folder)/none") }
    }
}
