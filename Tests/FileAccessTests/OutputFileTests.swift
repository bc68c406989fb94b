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

    @Test func anInputIsKnownThroughALink() throws {
        let path = folder + "/real.txt"
        try OutputFile(path).commit()
        try FileManager.default.createSymbolicLink(atPath: folder + "/link.txt", withDestinationPath: path)
        #expect(OutputFile.isSameFile(folder + "/link.txt", path))
        #expect(throws: FileError.self) { try OutputFile.check([folder + "/link.txt"], against: [path]) }
    }

    @Test func twoOutputsMayNotBeOneFile() throws {
        let (path, other) = (folder + "/new.txt", folder + "/other.txt")
        #expect(throws: FileError.self) { try OutputFile.check([path, path], against: []) }
        #expect(throws: FileError.self) { try OutputFile.check([path, folder + "/./new.txt"], against: []) }
        try OutputFile.check([path, other, folder + "/none/new.txt"], against: [])
        try OutputFile.check(["-", "-", "/dev/null", "/dev/null"], against: [])
        try FileManager.default.createDirectory(atPath: folder + "/inner", withIntermediateDirectories: false)
        try OutputFile.check([path, folder + "/inner/new.txt"], against: [])
        // Two names of one file that is there already.
        try OutputFile(path).commit()
        try FileManager.default.createSymbolicLink(atPath: other, withDestinationPath: path)
        #expect(throws: FileError.self) { try OutputFile.check([path, other], against: []) }
    }

    @Test func aLinkIsWrittenThrough() throws {
        let path = folder + "/real.txt"
        try OutputFile(path).commit()
        try FileManager.default.createSymbolicLink(atPath: folder + "/link.txt", withDestinationPath: path)
        let file = try OutputFile(folder + "/link.txt")
        try file.write("through")
        try file.commit()
        #expect(try InputFile.read(path) == Array("through".utf8))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link.txt") == path)
    }

    @Test func tablesSkipCommentsAndCountLines() {
        let table = Table(name: "t", text: "\u{FEFF}# head\na\tb\r\n\nc\t\n#d\n e#\r\n\r\nf")
        #expect(table.rows.map(\.line) == [2, 4, 6, 8])
        #expect(table.rows.map(\.fields) == [["a", "b"], ["c", ""], [" e#"], ["f"]])
        #expect(Table(bundled: "weights-plain.tsv").rows.contains { $0.fields == ["name", "plain"] })
    }
}
