import BitextModel
import DocumentInput
import FileAccess
import PageCleaning
import TestSupport
import Testing
import ZipArchives

@Suite struct DocumentKindTests {
    private func read(_ bytes: [UInt8], _ id: String = "x", changes: CleaningOptions.TrackedChanges = .accepted) throws
        -> ReadDocument
    {
        var options = CleaningOptions()
        options.changes = changes
        return try DocumentReaders(cleaner: PageCleaner(options: options)).read(RawDocument(id: id, bytes: bytes))
    }

    private let word = ArchiveFixture.archive([
        (
            name: "_rels/.rels",
            text:
                "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/></Relationships>"
        ),
        (
            name: "word/document.xml",
            text: """
            <w:document xmlns:w='w'><w:p><w:r><w:t>海港分三期</w:t><w:br/><w:t>建成。 第一期 </w:t></w:r><w:del><w:r><w:delText>旧字</w:delText></w:r></w:del></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Share</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:document>
            """
        ),
    ])

    @Test func wordDocumentsAreToldByContentAndJudgedByNobodyElse() throws {
        let read = try read(word)
        #expect(read.kind == .word)
        // "Share" on a page would be chrome.
        #expect(read.document.blocks.map(\.text) == ["海港分三期建成。 第一期", "Share"])
        #expect(read.document.blocks.map(\.kind) == [.paragraph, .tableCell])
        #expect(read.removed.map(\.text) == ["旧字"] && read.removed[0].kind == "deleted")
        #expect(read.removed[0].reason.contains("paragraph 1"))
    }

    @Test func theOriginalOfTrackedChangesIsReadWhenAsked() throws {
        let original = try read(word, changes: .original)
        #expect(original.document.blocks[0].text == "海港分三期建成。 第一期 旧字" && original.removed.isEmpty)
    }

    @Test func rangesAreOfTheTextThatWasFound() throws {
        let blocks = try read(word).document.blocks
        // Removed text, and line ends that were joined, have their places too.
        let text = "旧字\n\n海港分三期\n建成。 第一期\n\nShare\n\n"
        for block in blocks {
            let found = String(decoding: Array(text.utf8)[block.range.start..<block.range.end], as: UTF8.self)
            #expect(found.replacing("\n", with: "") == block.text)
        }
    }

    @Test func booksAreReadChapterByChapter() throws {
        func chapter(_ text: String) -> String {
            "<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>\(text)</h1><p>\(text) was a harbour long before it was a town.</p></body></html>"
        }
        let book = ArchiveFixture.archive([
            (name: "META-INF/container.xml", text: "<c><rootfile full-path='b.opf'/></c>"),
            (
                name: "b.opf",
                text:
                    "<p><manifest><item id='n' properties='nav' href='n.xhtml'/><item id='2' href='2.xhtml'/><item id='1' href='1.xhtml'/></manifest><spine><itemref idref='n'/><itemref idref='1'/><itemref idref='2'/></spine></p>"
            ), (name: "n.xhtml", text: "<html><body><p>Contents</p></body></html>"),
            (name: "2.xhtml", text: chapter("Two")), (name: "1.xhtml", text: chapter("One")),
        ])
        let read = try read(book)
        #expect(read.kind == .epub)
        #expect(
            read.document.blocks.map(\.text) == [
                "One", "One was a harbour long before it was a town.", "Two",
                "Two was a harbour long before it was a town.",
            ])
        #expect(read.removed.map(\.text) == ["Contents"] && read.removed[0].kind == .navigation)
        let starts = read.document.blocks.map(\.range.start)
        #expect(starts == starts.sorted() && Set(starts).count == 4)
    }

    @Test func savedPagesAreCleanedAsPages() throws {
        let page = "<html><body><p>The port opened on Monday after three weeks of storms and repairs.</p></body></html>"
        let saved =
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Location: https://x.y/z\n\n\(page)\n--b--\n"
        let read = try read(Array(saved.utf8))
        #expect(read.kind == .webArchive && read.document.metadata.url == "https://x.y/z")
        #expect(read.text.contains("The port opened on Monday"))
    }

    @Test(arguments: ["a.md", "a.MARKDOWN"]) func markdownIsToldByName(name: String) throws {
        let text = Array("# Title\n\nA *word*\nmore.\n".utf8)
        #expect(try read(text, name).document.blocks.map(\.text) == ["Title", "A word more."])
        #expect(try read(text, "a.txt").kind == .text)
    }

    @Test func subtitlesAreToldByContent() throws {
        let read = try read(
            Array("1\n00:00:01,000 --> 00:00:02,000\nWe left,\n\n2\n00:00:02,100 --> 00:00:03,000\nall of us.\n".utf8))
        #expect(read.kind == .subtitles && read.document.blocks.map(\.text) == ["We left, all of us."])
    }

    @Test func richTextIsToldByContent() throws {
        let read = try read(Array("{\\rtf1\\ansi The \\deleted old\\deleted0  harbour.\\par Share\\par}".utf8))
        #expect(read.kind == .richText && read.document.blocks.map(\.text) == ["The harbour.", "Share"])
        #expect(read.removed.map(\.kind) == ["deleted"])
    }

    /// Within what a text of lines may have: cells of a few letters cost as much memory as paragraphs.
    @Test func documentsOfNothingButCellsAreBounded() throws {
        func table(_ cells: Int) -> [UInt8] {
            Array(("{\\rtf1 " + String(repeating: "\\intbl 1\\cell ", count: cells) + "\\row}").utf8)
        }
        #expect(try read(table(100_000)).document.blocks.count == 100_000)
        #expect {
            try read(table(200_001))
        } throws: {
            ($0 as? any BitextError)?.code == "E-DOCUMENT-01"
        }
    }

    @Test func damagedAndUnknownArchivesAreRefused() {
        #expect(throws: ZipError.self) { try read(Array(word.prefix(word.count / 2))) }
        let other = ArchiveFixture.archive([(name: "a.txt", text: "a")])
        #expect { try read(other) } throws: { ($0 as? any BitextError)?.code == "E-DECODE-02" }
    }

    /// A page of one paragraph in one of the fonts that every viewer has.
    private func pdf(_ lines: [String]) -> [UInt8] {
        let shown = lines.map { "(\($0)) Tj 0 -14 Td" }.joined(separator: " ")
        let stream = "BT /F1 11 Tf 72 700 Td \(shown) ET"
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length \(stream.utf8.count)>>stream\n\(stream)\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ]
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\(object)endobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 6\n0000000000 65535 f \n"
        for offset in offsets { text += String("0000000000\(offset)".suffix(10)) + " 00000 n \n" }
        return Array((text + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n").utf8)
    }

    @Test(
        .enabled(if: ExternalProgram.path(of: "pdftotext") != nil, "pdftotext (package poppler-utils) is not installed")
    )
    func pagesInPDFAreRead() throws {
        let read = try read(
            pdf([
                "The harbour was built in three stages and the third part of the har-",
                "bour was never finished.",
            ]))
        #expect(read.kind == .pdf)
        #expect(
            read.document.blocks.map(\.text) == [
                "The harbour was built in three stages and the third part of the harbour was never finished."
            ])
        #expect { try self.read(Array("%PDF-1.4 and nothing".utf8)) } throws: {
            ($0 as? any BitextError)?.code == "E-DOC-04"
        }
    }
}
