import BitextModel
import FileAccess
import Foundation
import TestSupport
import Testing
import TextFacts

@testable import AlignmentPipeline

@Suite struct RecordStreamTests {
    private let folder = NSTemporaryDirectory() + "bitext-stream-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    private func answers(_ records: [UInt8], jobs: Int = 2) async throws -> (count: (Int, Int), text: String) {
        try Data(records).write(to: URL(fileURLWithPath: "\(folder)/in"))
        let count = try await RecordStream(jobs: jobs).segment(
            from: "\(folder)/in", to: "\(folder)/out", reading: try DocumentReading(), language: nil)
        return (count, try String(contentsOfFile: "\(folder)/out", encoding: .utf8))
    }

    private func answers(_ text: String) async throws -> [JSONValue] {
        try await answers(Array(text.utf8)).text.split(separator: "\n").map {
            try JSONParser.parse(Array($0.utf8)[...])
        }
    }

    @Test(arguments: [
        ("", "02"), ("   ", "02"), ("{\"document\": \"a\"", "02"), ("\u{0}\u{1}", "02"), ("{\"a\":1} x", "02"),
        ("[1]", "03"), ("\"text\"", "03"), ("{}", "04"), ("{\"document\": null}", "04"), ("{\"document\": 5}", "05"),
        ("{\"document\": [\"a\"]}", "05"), ("{\"document\": {}}", "05"),
        ("{\"document\": {\"text\": \"a\", \"html\": \"b\"}}", "05"), ("{\"document\": {\"text\": 1}}", "05"),
        ("{\"id\": [1], \"document\": \"a\"}", "05"), ("{\"document\": \"a\", \"language\": 1}", "05"),
        ("{\"document\": {\"text\": \"a\", \"name\": {}}}", "05"), ("{\"document\": {\"base64\": \"???\"}}", "06"),
        ("{\"document\": \"a\", \"language\": \"english\"}", "07"),
        ("{\"document\": {\"text\": \"a\", \"language\": \"x\"}}", "07"),
    ])
    func aBadRecordIsAnsweredAndTheNextIsRead(_ line: String, _ code: String) async throws {
        let answers = try await answers(line + "\n{\"id\":2,\"document\":\"One. Two.\"}")
        try #require(answers.count == 2)
        #expect(answers[0]["error"]?["code"]?.text == "E-STREAM-\(code)")
        #expect(answers[0]["error"]?["message"]?.text?.isEmpty == false)
        #expect(answers[0]["error"]?["line"]?.integer == 1)
        #expect(answers[1]["id"] == .number("2"))
        #expect(answers[1]["paragraphs"]?.elements?.first?["sentences"] == .array([.string("One."), .string("Two.")]))
    }

    @Test func identifiersAndMetadataComeBackAsTheyAre() async throws {
        let metadata = "{\"a\":[1.50,null],\"港\":\"口\"}"
        for id in ["7", "\"seven\"", "null", "1e400", "-0.10"] {
            let text = try await answers(
                Array("{\"metadata\": \(metadata), \"id\": \(id), \"document\": \"One.\"}".utf8)
            ).text
            #expect(text.hasPrefix("{\"id\":\(id),") && text.hasSuffix("\"metadata\":\(metadata)}\n"), "\(text)")
        }
        // The error of a record whose identifier could be read has it too.
        #expect(try await answers("{\"id\": \"x\"}")[0]["id"] == .string("x"))
    }

    @Test func whatADocumentIsAndWhatItIsCalled() async throws {
        let page = "<html><body><p>The ferry leaves at noon.</p></body></html>"
        let encoded = Data(page.utf8).base64EncodedString()
        let german = Data([0x53, 0x63, 0x68, 0xF6, 0x6E, 0x2E]).base64EncodedString()
        let answers = try await answers(
            """
            {"document": {"html": "\(page)", "url": "https://example.org/a"}}
            {"document": {"text": "The mark <p> opens a paragraph of a page.", "name": "a.txt", "url": "https://example.org/b"}}
            {"document": {"base64": "\(encoded)"}, "language": "en"}
            {"document": {"base64": "\(german)", "charset": "ISO-8859-1", "language": "de"}, "language": "en"}
            """)
        func first(_ answer: JSONValue) -> String? {
            answer["paragraphs"]?.elements?.first?["sentences"]?.elements?.first?.text
        }
        #expect(
            answers.map(first) == [
                "The ferry leaves at noon.", "The mark <p> opens a paragraph of a page.", "The ferry leaves at noon.",
                "Schön.",
            ])
        #expect(
            answers.map { $0["file"]?.text } == ["https://example.org/a", "a.txt", "document", "document"])
        #expect(answers[3]["language"]?.text == "de" && answers[2]["language"]?.text == "en")
    }

    @Test func aByteOrderMarkBeginsAStreamAndNothingElse() async throws {
        let record: [UInt8] = Array("{\"document\":\"One.\"}\n".utf8)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let outcome = try await answers(mark + record + mark + record)
        #expect(outcome.count == (2, 1))
    }

    @Test func theSameBytesForAnyNumberOfJobs() async throws {
        var random = SeededGenerator(seed: 9)
        let records = (0..<120).map { number in
            // Of very different length, so that they end out of order.
            let text = String(repeating: "Berth \(number) is open. ", count: Int.random(in: 1...200, using: &random))
            return number % 11 == 5 ? "no record \(number)" : "{\"id\":\(number),\"document\":\"\(text)\"}"
        }.joined(separator: "\n")
        let alone = try await answers(Array(records.utf8), jobs: 1)
        #expect(alone.count == (120, 11))
        for jobs in [2, 7, 40] {
            let outcome = try await answers(Array(records.utf8), jobs: jobs)
            #expect(outcome.text == alone.text)
        }
    }

    @Test func recordsAreNotWrittenOver() async throws {
        try Data("{}\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/in"))
        await #expect(throws: FileError.outputIsInput("\(folder)/in")) {
            try await RecordStream().clean(
                from: "\(folder)/in", to: "\(folder)/in", reading: try DocumentReading(), language: nil)
        }
    }
}
