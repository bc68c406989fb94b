import Foundation
import TestSupport
import Testing

@testable import FileAccess

/// Names are bytes; those that are no UTF-8 work like any other.
@Suite struct FileNameTests {
    @Test func anyBytesComeBack() {
        var generator = SeededGenerator(seed: 9)
        let whole: [[UInt8]] = [Array("中文.txt".utf8), [0xE9], [0xC0, 0x80], Array("\u{10FE80}".utf8), []]
        let random = (0..<300).map { _ in
            (0..<Int.random(in: 1...12, using: &generator)).map { _ in UInt8.random(in: 1...255, using: &generator) }
        }
        for bytes in whole + random {
            let name = FileName.string(bytes: bytes)
            #expect(FileName.bytes(of: name) == bytes)
            #expect(FileName.withCString(name) { String(cString: $0).utf8.count } >= 0)
        }
        #expect(FileName.string(bytes: Array("中文 é".utf8)) == "中文 é")
        // A cut character and a whole one: the whole one stays readable.
        #expect(FileName.string(bytes: [0xE4, 0x41] + Array("中".utf8)).hasSuffix("A中"))
    }

    @Test func aFileOfSuchANameIsWrittenReadAndReplaced() throws {
        let folder = NSTemporaryDirectory() + "bitext-name-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // 新闻 in GBK, and a Latin-1 é in a folder's name.
        let inner = folder + "/" + FileName.string(bytes: [0x63, 0xE9])
        try OutputFolder.make(inner)
        let path = inner + "/" + FileName.string(bytes: [0xD0, 0xC2, 0xCE, 0xC5]) + ".tmx"
        for text in ["one", "two"] {
            let file = try OutputFile(path)
            try file.write(text)
            try file.commit()
            #expect(try InputFile.read(path) == Array(text.utf8))
        }
        #expect(
            try Folder.names(in: inner).map { FileName.bytes(of: $0) } == [
                [0xD0, 0xC2, 0xCE, 0xC5] + Array(".tmx".utf8)
            ])
        #expect(throws: FileError.self) {
            try OutputFile.check(
                [path],
                against: [
                    inner + "/../" + FileName.string(bytes: [0x63, 0xE9]) + "/" + path.split(separator: "/").last!
                ])
        }
        #expect(InputFile.exists(path) && Folder.exists(inner) && !Folder.exists(path))
        #expect(throws: FileError.missing(inner + "/none")) { try InputFile.read(inner + "/none") }
    }
}
