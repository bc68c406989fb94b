import BitextModel
import Testing

@testable import PageSources

/// Pages out of WARC and ARC, with what crawlers do to them.
@Suite struct ArchiveTests {
    private static let first = ArchiveFixture.page("http://a.example/1.html", "The gauge is online.")
    private static let second = ArchiveFixture.page("http://a.example/2.html", "The weir is open.")

    private func site(_ bytes: [UInt8], name: String = "crawl.warc") throws -> (site: SitePages, folder: FileFixture) {
        let folder = try FileFixture([name: bytes])
        return (try SitePages(["\(folder.path)/\(name)"]), folder)
    }

    private func texts(_ site: SitePages) throws -> [String] {
        try site.pages.map { String(decoding: try site.bytes(of: $0), as: UTF8.self) }
    }

    private static let expected = [
        ArchiveFixture.page("The gauge is online."), ArchiveFixture.page("The weir is open."),
    ]

    @Test(arguments: [
        ("plain", ArchiveTests.first + ArchiveTests.second),
        ("a member a record", ArchiveFixture.packed(ArchiveTests.first) + ArchiveFixture.packed(ArchiveTests.second)),
        ("one member", ArchiveFixture.packed(ArchiveTests.first + ArchiveTests.second)),
        ("a frame a record", ArchiveFixture.frame(ArchiveTests.first) + ArchiveFixture.frame(ArchiveTests.second)),
        ("one frame", ArchiveFixture.frame(ArchiveTests.first + ArchiveTests.second)),
    ])
    func allPackingsGiveTheSamePages(_ packing: (String, [UInt8])) throws {
        // The content tells, not the name.
        let (site, folder) = try site(packing.1, name: "crawl.warc.gz")
        #expect(site.pages.map(\.id) == ["http://a.example/1.html", "http://a.example/2.html"], "\(packing.0)")
        #expect(try texts(site) == Self.expected, "\(packing.0)")
        #expect(site.faults.isEmpty && site.pages.allSatisfy { $0.charset == "utf-8" && $0.mediaType == "text/html" })
        #expect(site.pages[0].date == "2023-04-12T08:00:00Z")
        #expect(site.pages[0].place.offset == 0)
        let isWhole = packing.0.hasPrefix("one ")
        #expect(site.pages.allSatisfy { $0.place.isUnpacked == isWhole })
        #expect(site.pages[1].place.offset == site.pages[0].place.length + (isWhole || packing.0 == "plain" ? 4 : 0))
        withExtendedLifetime(folder) {}
    }

    @Test func recordsThatAreNoPagesAreCounted() throws {
        let records: [[UInt8]] = [
            ArchiveFixture.record("warcinfo", "", Array("software: x".utf8), contentType: "application/warc-fields"),
            ArchiveFixture.record("request", "http://a.example/1.html", Array("GET / HTTP/1.1\r\n\r\n".utf8)),
            ArchiveFixture.record("revisit", "http://a.example/1.html", ArchiveFixture.response([])),
            ArchiveFixture.record(
                "response", "http://a.example/3", ArchiveFixture.response([], status: "304 Not Modified")),
            ArchiveFixture.record(
                "response", "http://a.example/4", ArchiveFixture.response([60], status: "404 Not Found")),
            ArchiveFixture.record(
                "response", "http://a.example/a.png",
                ArchiveFixture.response([1], headers: ["Content-Type: image/png"])),
            ArchiveFixture.record("response", "dns:a.example", Array("20230412 1.2.3.4".utf8), contentType: "text/dns"),
            Self.first,
        ]
        let (site, folder) = try site(records.flatMap { $0 })
        #expect(site.pages.map(\.address) == ["http://a.example/1.html"])
        #expect(site.faults.isEmpty, "\(site.faults)")
        #expect(
            site.skipped == [
                "warcinfo record": 1, "request record": 1, "revisit record": 1, "HTTP status 304": 1,
                "HTTP status 404": 1, "type image/png": 1, "type text/dns": 1,
            ])
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: [
        ("<http://a.example/x.html>", "http://a.example/x.html"),
        ("http://a.example/a b.html", "http://a.example/a%20b.html"),
    ])
    func oddAddressesAreMended(_ written: String, _ address: String) throws {
        let (site, folder) = try site(ArchiveFixture.page(written, "The gauge is online."))
        #expect(site.pages.map(\.address) == [address])
        withExtendedLifetime(folder) {}
    }

    @Test func aResourceIsAPageByItself() throws {
        let page = Array(Self.expected[0].utf8)
        let (site, folder) = try site(
            ArchiveFixture.record("resource", "http://a.example/r", page, contentType: "text/html"))
        #expect(try texts(site) == [Self.expected[0]])
        withExtendedLifetime(folder) {}
    }

    @Test func aBadRecordCostsOneRecord() throws {
        let bad = ArchiveFixture.page("http://a.example/bad.html", "It is lost.")
        let wrong = ArchiveFixture.record(
            "response", "http://a.example/bad.html", ArchiveFixture.response([60]), length: 7)
        let endless = ArchiveFixture.record(
            "response", "http://a.example/bad.html", ArchiveFixture.response([60]), length: 999_999_999)
        let noLength = Array("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -4\r\n\r\n\r\n\r\n".utf8)
        for damaged in [wrong, endless, noLength, Array("rubbish\r\n".utf8)] {
            let (site, folder) = try site(Self.first + damaged + Self.second)
            #expect(try texts(site) == Self.expected)
            #expect(site.faults.count == 1)
            guard case .badRecord(_, let offset, _)? = site.faults.first else { continue }
            #expect(offset == Self.first.count)
            withExtendedLifetime(folder) {}
        }
        // A member that is damaged, and a file that ends within one.
        var broken = ArchiveFixture.packed(bad)
        for index in 20..<40 { broken[index] = 0xFF }
        let members = ArchiveFixture.packed(Self.first)
        let (site, folder) = try site(members + broken + ArchiveFixture.packed(Self.second), name: "crawl.warc.gz")
        #expect(try texts(site) == Self.expected)
        #expect(site.faults.map(\.code) == ["E-PAGES-04"])
        #expect(site.faults.first?.problem.contains("byte \(members.count) ") == true)
        withExtendedLifetime(folder) {}
        let (cut, other) = try self.site(members + ArchiveFixture.packed(Self.second).dropLast(30), name: "c.warc.gz")
        #expect(try texts(cut) == [Self.expected[0]])
        #expect(cut.faults.count == 1)
        withExtendedLifetime(other) {}
    }

    @Test func bodiesAreUnpacked() throws {
        let page = Array(Self.expected[0].utf8)
        let chunks =
            Array("4\r\n".utf8) + page[..<4] + Array("\r\n31;x=y\r\n".utf8) + page[4...] + Array("\r\n0\r\n\r\n".utf8)
        let brotli: [UInt8] = [
            0x1B, 0x34, 0x00, 0xE8, 0x2D, 0x8E, 0xC7, 0xF5, 0x57, 0xE3, 0xA8, 0x6B, 0x6C, 0x6F, 0x50, 0x83, 0x9C, 0xA5,
            0xD5, 0xA9, 0x17, 0xB8, 0xE2, 0xA1, 0x4A, 0x1F, 0xB4, 0xB9, 0x2C, 0x0B, 0x03, 0x69, 0x42, 0x0A, 0x11, 0xA7,
            0x21, 0x69, 0xF4, 0xC3, 0xE5, 0x38, 0x83, 0xC8, 0x6A, 0xF0, 0x45, 0x47, 0x1C, 0x54, 0x04,
        ]
        let bodies: [(String, [UInt8])] = [
            ("Transfer-Encoding: chunked", chunks), ("Transfer-Encoding: chunked", page),
            ("Content-Encoding: gzip", ArchiveFixture.packed(page)), ("Content-Encoding: gzip", page),
            ("Content-Encoding: deflate", ArchiveFixture.packed(page, bits: 15)),
            ("Content-Encoding: deflate", ArchiveFixture.packed(page, bits: -15)),
            ("Content-Encoding: br", page), ("Content-Encoding: br", brotli),
            ("Content-Encoding: zstd", ArchiveFixture.frame(page)),
            ("Content-Encoding: identity, gzip, identity, gzip", ArchiveFixture.packed(ArchiveFixture.packed(page))),
        ]
        #expect(page.count == 4 + 0x31)
        for (header, body) in bodies {
            let (site, folder) = try site(
                ArchiveFixture.record(
                    "response", "http://a.example/1.html",
                    ArchiveFixture.response(body, headers: ["Content-Type: text/html", header])))
            #expect(try texts(site) == [Self.expected[0]], "\(header)")
            withExtendedLifetime(folder) {}
        }
    }

    @Test func aBodyThatCannotBeUnpackedTellsItsPlace() throws {
        let page = Array(Self.expected[0].utf8)
        let bodies: [(String, [UInt8], String)] = [
            (
                "Transfer-Encoding: chunked", Array("4\r\n".utf8) + page[..<4] + Array("\r\n300\r\n".utf8) + page[4...],
                "cut off"
            ),
            (
                "Transfer-Encoding: chunked", Array("4\r\n".utf8) + page[..<4] + Array("\r\nzz\r\n".utf8) + page[4...],
                "size"
            ),
            ("Content-Encoding: gzip", ArchiveFixture.packed(page).dropLast(12) + [], "ends too early"),
            ("Content-Encoding: br", [0xFF, 0xFF, 0xFF, 0xFF], "brotli"),
            ("Content-Encoding: gzip, gzip, gzip, gzip, gzip", ArchiveFixture.packed(page), "packed 5 times"),
        ]
        for (header, body, reason) in bodies {
            let record = ArchiveFixture.record(
                "response", "http://a.example/1.html",
                ArchiveFixture.response(body, headers: ["Content-Type: text/html", header]))
            let (site, folder) = try site(Self.second + record)
            let page = try #require(site.pages.last)
            let error = #expect(throws: PageSourceError.self, "\(header)") { try site.bytes(of: page) }
            #expect(error?.problem.contains("byte \(Self.second.count) ") == true, "\(String(describing: error))")
            #expect(error?.problem.contains(reason) == true, "\(String(describing: error))")
            withExtendedLifetime(folder) {}
        }
    }

    @Test(arguments: [
        "http://a.example/a b.html 1.2.3.4 20230412080000 text/html ",
        "http://a.example/a b.html 1.2.3.4 20230412080000 text/html 200 checksum - 0 file.arc ",
    ])
    func arcIsRead(_ head: String) throws {
        let content = ArchiveFixture.response(Array(Self.expected[0].utf8))
        let version = Array("1 0 crawler\nURL IP-address Archive-date Content-type Archive-length\n".utf8)
        var bytes = Array("filedesc://a.arc 0.0.0.0 20230412080000 text/plain \(version.count)\n".utf8) + version
        bytes += Array("\n\(head)\(content.count)\n".utf8) + content + [0x0A]
        for packed in [bytes, ArchiveFixture.packed(bytes)] {
            let (site, folder) = try site(packed, name: "a.arc")
            #expect(site.pages.map(\.address) == ["http://a.example/a%20b.html"])
            #expect(site.pages.first?.date == "2023-04-12T08:00:00Z")
            #expect(try texts(site) == [Self.expected[0]])
            #expect(site.faults.isEmpty, "\(site.faults)")
            withExtendedLifetime(folder) {}
        }
    }

    @Test func ofAPageCrawledTwiceTheLaterCounts() throws {
        let later = String(decoding: Self.first, as: UTF8.self)
            .replacing("2023-04-12T", with: "2023-05-01T").replacing("is online", with: "is silent")
        for bytes in [Self.first + Array(later.utf8), Array(later.utf8) + Self.first] {
            let (site, folder) = try site(bytes)
            #expect(try texts(site) == [ArchiveFixture.page("The gauge is silent.")])
            #expect(site.skipped == ["crawled again later": 1])
            withExtendedLifetime(folder) {}
        }
    }
}
