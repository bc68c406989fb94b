import CommandSupport
import Foundation
import TestSupport
import Testing

/// Bilingual documents of translation tools, through the command.
@Suite struct BilingualDocumentCommandTests {
    private let review = WordFixture.reviewTable([
        (
            id: "1", status: "Translation Approved", source: "The |<1>|wetland|</1>| was drained in 1998.",
            target: "|<1>|湿地|</1>|于1998年被抽干。"
        ), (id: "2", status: "Not Translated", source: "Nobody counted the birds.", target: ""),
        (id: "3", status: "Draft", source: "Today the cranes are back.", target: "如今白鹤回来了。"),
    ])

    @Test func aReviewDocumentBecomesAMemory() throws {
        let work = try TemporaryFolder()
        let document = try work.write("review.docx", bytes: Data(WordFixture.document(body: review)))
        let run = try BuiltCommand.run(["convert", document, "-o", work.path("memory.tmx")])
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.messages.contains("2 of 3 units") && run.messages.contains("1 untranslated"), "\(run.messages)")
        let memory = try work.text("memory.tmx")
        #expect(memory.contains("<seg>The wetland was drained in 1998.</seg>"))
        #expect(memory.contains("<seg>湿地于1998年被抽干。</seg>"))
        // Nobody named the languages.
        #expect(memory.contains("xml:lang=\"en-US\"") && memory.contains("xml:lang=\"zh-CN\""))
        #expect(memory.contains("Translation Approved"))
        let valid = try BuiltCommand.run(["validate", work.path("memory.tmx")])
        #expect(valid.status == 0, "\(valid.output)")
    }

    @Test func unitsAreTurnedRoundAsAWhole() throws {
        let work = try TemporaryFolder()
        let table = WordFixture.table([["English", "中文"], ["Nobody counted the birds.", ""], ["Hotel", "酒店"]])
        let document = try work.write("table.docx", bytes: Data(WordFixture.document(body: table)))
        let run = try BuiltCommand.run([
            "convert", document, "--languages", "zh,en", "--no-header", "-o", work.path("a.tsv"),
        ])
        #expect(run.status == 0 && run.messages.contains("1 untranslated"), "\(run.messages)")
        #expect(try work.text("a.tsv").hasPrefix("酒店\tHotel"))
    }

    @Test func aTableOfMemoQIsFilteredAndDeduplicated() throws {
        let work = try TemporaryFolder()
        let table = WordFixture.memoQTable(
            ("English (United States)", "Chinese (PRC)"),
            ["1", "2"].map {
                (
                    id: $0, source: "The wetland was drained in 1998.", target: "湿地于1998年被抽干。", comment: "",
                    status: "Confirmed"
                )
            })
        let document = try work.write("table.docx", bytes: Data(WordFixture.document(body: table)))
        for command in ["filter", "dedupe"] {
            let run = try BuiltCommand.run([command, document, "-o", work.path("\(command).tsv")])
            #expect(run.status == 0, "\(run.messages)")
            #expect(try lines(work.text("\(command).tsv")).count == (command == "filter" ? 3 : 2))
        }
    }

    @Test func aDocumentWithoutTableIsRefused() throws {
        let work = try TemporaryFolder()
        let body = WordFixture.paragraph(WordFixture.run("The port is open."))
        let document = try work.write("text.docx", bytes: Data(WordFixture.document(body: body)))
        let run = try BuiltCommand.run(["convert", document, "-o", work.path("memory.tmx")])
        #expect(run.status == 65, "\(run.messages)")
        #expect(run.messages.contains("text.docx: E-CORPUS-15") && run.messages.contains("bitext align"))
        #expect(try work.names() == ["text.docx"])
        let checked = try BuiltCommand.run(["validate", document])
        #expect(checked.status == 1 && checked.output.contains("Office document"), "\(checked.output)")
    }

    @Test(arguments: [["convert", "a.tsv", "-o", "b.docx"], ["align", "a.txt", "b.txt", "-o", "b.docx"]])
    func documentsAreNotWritten(arguments: [String]) throws {
        let work = try TemporaryFolder()
        try work.write("a.tsv", "One.\t一。\n")
        try work.write("a.txt", "The port is open.\n")
        try work.write("b.txt", "港口开放。\n")
        let before = try work.names()
        let run = try BuiltCommand.run(arguments, folder: work.path)
        #expect(run.status == 64 && run.messages.contains("E-CORPUS-14"), "\(run.messages)")
        #expect(try work.names() == before)
    }
}
