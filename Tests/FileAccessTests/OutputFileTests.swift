import FileAccess
import Foundation
import Testing

@Suite struct OutputFileTests {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "bitext-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    @Test func appearsOnlyWhenCommitted() throws {
        let path = folder + "/out.txt"
        let file = try OutputFile(path)
        try file.write("half")
        #expect(!FileManager.default.fileExists(atPath: path))
        try file.commit()
        #expect(try InputFile.read(path) == Array("half".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["out.txt"])
    }

    @Test func leavesNothingBehindWhenDropped() throws {
        do {
            let file = try OutputFile(folder + "/dropped.txt")
            try file.write("lost")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test func refusesMissingFoldersAndDirectories() {
        #expect(throws: FileError.self) { try OutputFile(folder + "/none/out.txt") }
        #expect(throws: FileError.self) { try OutputFile(folder) }
    }

    @Test func inputErrorsTellWhatIsWrong() {
        #expect { try InputFile.read(folder + "/none") } throws: { "\($0)".contains("E-FILE-01") }
        #expect { try InputFile.read(folder) } throws: { "\($0)".contains("E-FILE-02") }
    }

    @Test func anOutputMayNotBeAnInput() throws {
        let path = folder + "/same.txt"
        let file = try OutputFile(path)
        try file.commit()
        #expect(throws: FileError.self) {
            try OutputFile.check([folder + "/../\(folder.split(separator: "/").last!)/same.txt"], against: [path])
        }
        try OutputFile.check([folder + "/other.txt"], against: [path])
    }

    @Test func tablesSkipCommentsAndCountLines() {
        let table = Table(name: "t", text: "\u{FEFF}# head\na\tb\r\n\nc\t\n")
        #expect(table.rows.map(\.line) == [2, 4])
        #expect(table.rows[0].fields == ["a", "b"])
        #expect(Table(bundled: "weights-plain.tsv").rows.contains { $0.fields == ["name", "plain"] })
    }
}
