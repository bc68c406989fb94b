import CommandSupport
import Foundation
import Testing

/// `bitext pair` on the site in Samples: exactly its pairs, whatever it is read from.
@Suite struct SitePairingTests {
    private static let folder = Sample.folder + "/site"
    private static let pages = folder + "/pages"

    /// The gold pairs, as paths of pages below the folder of pages.
    private static func gold() throws -> [String] {
        try lines(ofFile: folder + "/pairs.tsv").map { line in
            line.split(separator: "\t").map { String($0.dropFirst("pages/".count)) }.joined(separator: "\t")
        }.sorted()
    }

    /// The first two columns, as paths of pages below the folder of pages.
    private static func pairs(_ output: String) -> [String] {
        lines(output).map { line in
            line.split(separator: "\t").prefix(2).map { name in
                name.firstRange(of: "/pages/").map { String(name[$0.upperBound...]) }
                    ?? String(name.replacing("http://", with: ""))
            }.joined(separator: "\t")
        }.sorted()
    }

    private static let withoutEncoder = ["--encoder", "none", "--source-language", "zh", "--target-language", "en"]

    @Test(.enabled(if: InstalledComponents.hasEncoder)) func withEncoderThePairsAreTheGold() throws {
        let run = try BuiltCommand.run(["pair", Self.pages, "--source-language", "zh"])
        #expect(run.status == 0, "\(run.messages)")
        #expect(try Self.pairs(run.output) == Self.gold())
    }

    @Test func withoutEncoderThePairsAreTheGold() throws {
        let folder = try TemporaryFolder()
        let one = try BuiltCommand.run(
            [
                "pair", Self.pages, "--jobs", "1", "--explain", folder.path("pages.jsonl"), "--summary",
                folder.path("s.json"),
            ]
                + Self.withoutEncoder)
        #expect(one.status == 0, "\(one.messages)")
        #expect(try Self.pairs(one.output) == Self.gold())
        // The same bytes for any number of jobs.
        let three = try BuiltCommand.run(["pair", Self.pages, "--jobs", "3"] + Self.withoutEncoder)
        #expect(three.output == one.output)
        // Every page is accounted for.
        let pages = try lines(ofFile: folder.path("pages.jsonl")).map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(pages.count == 35)
        func reason(_ path: String) throws -> String {
            let page = try #require(pages.first { ($0["page"] as? String)?.hasSuffix(path) == true })
            return page["reason"] as? String ?? ""
        }
        #expect(pages.allSatisfy { ($0["reason"] is String) != ($0["pair"] is String) })
        #expect(
            try reason("/topics/wildlife/9.html").contains(
                "copy of \(Self.pages)/www.qinghe-basin.example/news/2023/0919/2111.html"))
        #expect(try reason("/1128/2125_2.html").hasPrefix("part 2 of "))
        #expect(try reason("www.qinghe-basin.example/news/index.html").hasPrefix("no text"))
        #expect(try reason("en.qinghe-basin.example/index.html").hasPrefix("no text"))
        let linked = try #require(pages.first { ($0["page"] as? String)?.hasSuffix("/0314/2041.html") == true })
        #expect((linked["evidence"] as? [String])?.contains("editions") == true)
        let listed = try #require(
            pages.first { ($0["page"] as? String)?.hasSuffix("/stories/hydropower-retreat.html") == true })
        #expect((listed["evidence"] as? [String])?.contains("edition") == true, "the sitemap names it")
        let summary = try folder.text("s.json")
        #expect(summary.contains("\"written\":13"), "\(summary)")
    }

    /// The pages as records of a crawl.
    private static func crawl() throws -> Data {
        var crawl = Data()
        let files = try #require(FileManager.default.enumerator(atPath: Self.pages)).compactMap { $0 as? String }
            .sorted()
        for file in files where file.hasSuffix(".html") {
            let body = try Data(contentsOf: URL(fileURLWithPath: "\(Self.pages)/\(file)"))
            let content = Data("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8) + body
            crawl += Data(
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://\(file)\r\nContent-Length: \(content.count)\r\n\r\n"
                    .utf8)
            crawl += content + Data("\r\n\r\n".utf8)
        }
        return crawl
    }

    @Test func aCrawlGivesTheSamePairsAsFolders() throws {
        let folder = try TemporaryFolder()
        let crawl = try Self.crawl()
        let path = try folder.write("crawl.warc", bytes: crawl)
        let run = try BuiltCommand.run(["pair", path] + Self.withoutEncoder)
        #expect(run.status == 0, "\(run.messages)")
        #expect(try Self.pairs(run.output) == Self.gold())
        // A record that is cut off costs itself, and is told of.
        let cut = try folder.write("cut.warc", bytes: crawl.dropLast(200))
        let other = try BuiltCommand.run(["pair", cut] + Self.withoutEncoder)
        #expect(other.status == 1)
        #expect(other.messages.contains("E-PAGES-04") && other.messages.contains("cut off"), "\(other.messages)")
        #expect(try Self.pairs(other.output).count >= Self.gold().count - 1)
    }

    @Test func whatIsFoundCanBeAligned() throws {
        let folder = try TemporaryFolder()
        let list = folder.path("pairs.tsv")
        let found = try BuiltCommand.run(["pair", Self.pages, "-o", list] + Self.withoutEncoder)
        #expect(found.status == 0, "\(found.messages)")
        let run = try BuiltCommand.run(
            ["align", "--pairs", list, "-o", folder.path("site.tsv"), "--encoder", "none"])
        #expect(run.status == 0, "\(run.messages)")
        #expect(try lines(ofFile: folder.path("site.tsv")).count > 60)
    }

    /// A list names pages by their addresses, and so they are found in a crawl.
    @Test func whatIsFoundInACrawlCanBeAlignedAndBuilt() throws {
        let folder = try TemporaryFolder()
        let list = folder.path("pairs.tsv")
        let crawl = try folder.write("crawl.warc", bytes: Self.crawl())
        let found = try BuiltCommand.run(["pair", crawl, "-o", list] + Self.withoutEncoder)
        #expect(found.status == 0, "\(found.messages)")
        let lost = try BuiltCommand.run(
            ["align", "--pairs", list, "-o", folder.path("site.tsv"), "--encoder", "none"])
        #expect(lost.status != 0 && lost.messages.contains("E-FILE-01"), "\(lost.messages)")
        let run = try BuiltCommand.run(
            ["align", "--pairs", list, "--pages", crawl, "-o", folder.path("site.tsv"), "--encoder", "none"])
        #expect(run.status == 0, "\(run.messages)")
        #expect(try lines(ofFile: folder.path("site.tsv")).count > 60)
        let built = try BuiltCommand.run(
            ["build", crawl, "--pairs", list, "-o", folder.path("out"), "--encoder", "none"])
        #expect(built.status == 0, "\(built.messages)")
        #expect(built.messages.contains("26 pages in 13 pairs"), "\(built.messages)")
        let overwritten = try BuiltCommand.run(
            ["align", "--pairs", list, "--pages", crawl, "-o", crawl, "--to", "tsv", "--encoder", "none"])
        #expect(overwritten.status == 64)
        #expect(try folder.data("crawl.warc") == Self.crawl())
    }

    @Test func whatCannotBePairedIsRefused() throws {
        let folder = try TemporaryFolder()
        let list = folder.path("pairs.tsv")
        for (inputs, status, code) in [
            ([folder.path("none")], 66, "E-FILE-01"), ([folder.path], 66, "E-PAGES-01"), (["-"], 64, "E-PAGES-03"),
            (["\(Self.pages)/en.qinghe-basin.example"], 65, "E-PAIR-01"),
        ] as [([String], Int32, String)] {
            let run = try BuiltCommand.run(["pair", "-o", list] + inputs + ["--encoder", "none"])
            #expect(run.status == status && run.messages.contains(code), "\(run.messages)")
        }
        #expect(try folder.names() == [])
    }
}
