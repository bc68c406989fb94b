import CommandSupport
import Foundation
import Testing

@testable import ReviewServer

@Suite struct PageFilesTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/CReviewPage/Page").standardizedFileURL.path

    private static var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8)
    }

    @Test func everyFileIsCompiledIn() throws {
        #expect(Self.names.count > 10)
        for name in Self.names {
            let bytes = try #require(PageFile.bytes(name), "\(name) is not listed in CReviewPage.c")
            #expect(Data(bytes) == FileManager.default.contents(atPath: "\(Self.folder)/\(name)"))
            #expect(PageFile.mediaType(name) != "application/octet-stream", "\(name)")
        }
    }

    /// What a document says is never read as markup, and nothing is fetched from elsewhere.
    @Test func textsAreNeverMarkup() throws {
        for name in Self.names where name.hasSuffix(".js") || name.hasSuffix(".html") {
            for forbidden in [
                "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "https://",
            ] {
                #expect(!(try text(name)).contains(forbidden), "\(name): \(forbidden)")
            }
        }
    }

    /// Every module is asked for at once, not one after the other.
    @Test func modulesAreFetchedTogether() throws {
        let page = try text("index.html")
        for name in Self.names where name.hasSuffix(".js") {
            #expect(page.contains("\"/assets/\(name)\""), "\(name)")
        }
    }

    @Test func bothLanguagesSayEverything() throws {
        let words = try text("words.js")
        let parts = words.components(separatedBy: "const chinese = {")
        func names(_ text: String) -> [String] {
            text.matches(of: /(?:^|[{,]\s*|\n\s*)(\w+): '/).map { String($0.1) }.sorted()
        }
        let english = names(parts[0])
        #expect(english.count > 100)
        #expect(english == names(parts[1].components(separatedBy: "const languages")[0]))
        // What is said is there to be said.
        for name in Self.names where name.hasSuffix(".js") && name != "words.js" {
            for match in try text(name).matches(of: /\bsay\('(\w+)'/) {
                #expect(english.contains(String(match.1)), "\(name): \(match.1)")
            }
        }
    }

    @Test(.enabled(if: InstalledComponents.has("node"), "there is no node here")) func modulesAreWellFormed() throws {
        let work = try TemporaryFolder()
        for name in Self.names where name.hasSuffix(".js") {
            let copy = try work.write(name.replacingOccurrences(of: ".js", with: ".mjs"), try text(name))
            let outcome = try BuiltCommand.execute(["node", "--check", copy])
            #expect(outcome.status == 0, "\(name): \(outcome.messages)")
        }
    }
}
