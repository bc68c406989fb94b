import TestSupport
import Testing

@testable import PageSources

/// Archives that are damaged anywhere: read or refused, never a crash, and every fault lies in the file.
@Suite struct MutatedArchiveTests {
    private static let records: [[UInt8]] = [
        ArchiveFixture.page("http://a.example/1.html", "The gauge is online."),
        ArchiveFixture.record(
            "response", "http://a.example/2.html",
            ArchiveFixture.response(
                Array("1a\r\n<p>The weir is open.</p>  \r\n0\r\n\r\n".utf8),
                headers: ["Content-Type: text/html", "Transfer-Encoding: chunked"])),
        ArchiveFixture.record(
            "response", "http://a.example/3.html",
            ArchiveFixture.response(
                ArchiveFixture.packed(Array(ArchiveFixture.page("The dike is dry.").utf8)),
                headers: ["Content-Type: text/html", "Content-Encoding: gzip"])),
    ]
    private static let arc: [UInt8] = {
        let content = ArchiveFixture.response(Array(ArchiveFixture.page("The gauge is online.").utf8))
        return Array("filedesc://a.arc 0.0.0.0 20230412080000 text/plain 4\n1 0\n".utf8)
            + (1...3).flatMap { number in
                Array("\nhttp://a.example/\(number) 1.2.3.4 20230412080000 text/html \(content.count)\n".utf8) + content
            }
    }()

    @Test(arguments: [
        records.flatMap { $0 }, records.flatMap { ArchiveFixture.packed($0) },
        ArchiveFixture.packed(records.flatMap { $0 }), records.flatMap { ArchiveFixture.frame($0) }, arc,
    ])
    func damageIsBorne(_ whole: [UInt8]) throws {
        var generator = SeededGenerator(seed: 17)
        for _ in 0..<120 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 20))
                case 2: bytes.insert(contentsOf: Array("9".utf8), at: place)
                default: bytes.removeLast(min(bytes.count - 1, Int.random(in: 0..<60, using: &generator)))
                }
            }
            let folder = try FileFixture(["a.warc.gz": bytes])
            var contents = ArchiveFile.Contents()
            let archive = try ArchiveFile("\(folder.path)/a.warc.gz", contents: &contents)
            for found in contents.found { _ = try? archive.page(at: found.place) }
            for case .badRecord(_, let offset, _) in contents.faults { #expect((0...whole.count * 4).contains(offset)) }
            #expect(contents.found.count <= 3)
        }
    }
}
