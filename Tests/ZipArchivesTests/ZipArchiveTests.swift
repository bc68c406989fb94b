import BitextModel
import TestSupport
import Testing
import ZipArchives

@Suite struct ZipArchiveTests {
    private let bytes = ArchiveFixture.archive([
        (name: "a.xml", text: "<a/>"), (name: "folder/empty", text: ""),
        (name: "folder/b.txt", text: String(repeating: "潮", count: 5000)),
    ])

    @Test func partsAreReadByName() throws {
        let archive = try ZipArchive(bytes, file: "x.docx")
        #expect(archive.names == ["a.xml", "folder/empty", "folder/b.txt"])
        #expect(archive.has("folder/b.txt") && !archive.has("b.txt"))
        #expect(String(decoding: try archive.bytes(of: "a.xml"), as: UTF8.self) == "<a/>")
        #expect(try archive.bytes(of: "folder/empty").isEmpty)
        #expect(try archive.bytes(of: "folder/b.txt").count == 15_000)
        #expect(throws: ZipError.missing("x.docx", part: "c")) { try archive.bytes(of: "c") }
    }

    @Test func whatIsNoArchiveIsSaidSo() {
        for broken in [[], Array("PK\u{3}\u{4} and no more".utf8), Array(bytes.prefix(bytes.count / 2))] {
            #expect { try ZipArchive(broken, file: "x.docx") } throws: { ($0 as? any BitextError)?.code == "E-ZIP-01" }
        }
    }

    @Test func aSpoiltPartIsDamaged() throws {
        var spoilt = bytes
        // Within the first part's data, behind its header of 30 bytes and its name.
        spoilt[36] ^= 0x55
        let archive = try ZipArchive(spoilt, file: "x.docx")
        #expect { try archive.bytes(of: "a.xml") } throws: { ($0 as? any BitextError)?.code == "E-ZIP-01" }
        #expect(try archive.bytes(of: "folder/b.txt").count == 15_000)
    }

    @Test func everyLimitHolds() throws {
        var limits = ZipArchive.Limits()
        limits.parts = 2
        #expect(throws: ZipError.tooMany("x", parts: 3, limit: 2)) { try ZipArchive(bytes, file: "x", limits: limits) }
        limits = ZipArchive.Limits()
        limits.partBytes = 14_999
        #expect(throws: ZipError.tooLarge("x", part: "folder/b.txt", bytes: 15_000, limit: 14_999)) {
            try ZipArchive(bytes, file: "x", limits: limits).bytes(of: "folder/b.txt")
        }
        limits = ZipArchive.Limits()
        limits.bytes = 15_003
        let archive = try ZipArchive(bytes, file: "x", limits: limits)
        _ = try archive.bytes(of: "folder/b.txt")
        // Four bytes more than the three that are left.
        #expect { try archive.bytes(of: "a.xml") } throws: { ($0 as? any BitextError)?.code == "E-ZIP-05" }
        limits = ZipArchive.Limits()
        limits.ratioFree = 100
        limits.ratio = 20
        #expect { try ZipArchive(bytes, file: "x", limits: limits).bytes(of: "folder/b.txt") } throws: {
            ($0 as? any BitextError)?.code == "E-ZIP-06"
        }
    }

    /// A zip of zeros unpacks a thousandfold; the limits that are usual stop it before it is unpacked.
    @Test func aBombIsRefused() throws {
        let bomb = ArchiveFixture.archive([(name: "word/document.xml", bytes: [UInt8](repeating: 0, count: 40 << 20))])
        #expect(bomb.count < 100_000)
        let archive = try ZipArchive(bomb, file: "bomb.docx")
        #expect { try archive.bytes(of: "word/document.xml") } throws: { ($0 as? any BitextError)?.code == "E-ZIP-06" }
    }
}
