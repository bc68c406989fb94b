import BitextModel
import FileAccess
import Foundation
import Testing

@testable import BilingualLexicon

@Suite struct DictionaryIndexTests {
    private let path: String

    private static let text = """
        # CC-CEDICT
        傳統 传统 [chuan2 tong3] /tradition/traditional/
        港口 港口 [gang3 kou3] /port/harbor/
        港 港 [Gang3] /Hong Kong/
        港 港 [gang3] /harbor/

        """

    init() throws {
        let folder = NSTemporaryDirectory() + "bitext-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        path = folder + "/dictionary.u8"
        try write(Self.text)
    }

    private func write(_ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    private func index() throws -> DictionaryIndexFile { DictionaryIndexFile(of: try MappedFile(path)) }

    private func pairs(_ lexicon: Lexicon) -> [Int] {
        let words = PairedWords(
            source: ["The port of Hong Kong is a tradition.", "A harbor."], sourceLanguage: .english,
            target: ["香港港口的传统。", "港。"], targetLanguage: .chinese, lexica: [lexicon])
        return words.source.translations.map { Int($0) } + words.target.translations.map { Int($0) }
    }

    @Test func givesTheSameDictionary() throws {
        let plain = try Lexicon(name: "plain", chineseDictionary: Array(Self.text.utf8))
        let made = try Lexicon(indexedDictionary: path)
        #expect(FileManager.default.fileExists(atPath: path + ".index"))
        #expect(try index().read() != nil)
        let known = try Lexicon(indexedDictionary: path)
        #expect(!pairs(plain).isEmpty)
        #expect(pairs(made) == pairs(plain))
        #expect(pairs(known) == pairs(plain))
        #expect(known.count == 4)
    }

    /// Cut anywhere in its entries, by what its head says or by where its last line ends.
    @Test func aDictionaryThatWasCutIsRefused() throws {
        let whole = "#! version=1\n#! entries=4\n" + Self.text
        try write(whole)
        #expect(try Lexicon(indexedDictionary: path).count == 4)
        let bytes = Array(whole.utf8)
        for length in [bytes.count - 3, bytes.count - 30, bytes.count - 34, whole.utf8.count - 60] {
            try Data(bytes[..<length]).write(to: URL(fileURLWithPath: path), options: .atomic)
            #expect(throws: LexiconError.self, "\(length)") { try Lexicon(indexedDictionary: path) }
            // Nothing of it is kept for the next run.
            #expect(try index().read() == nil)
        }
        try write(whole + "新 新 [xin1] /new/\n")
        #expect { try Lexicon(indexedDictionary: path) } throws: { "\($0)".contains("it has 5 entries and says 4") }
        try write(Self.text.trimmingCharacters(in: .newlines).dropLast(1) + "")
        #expect { try Lexicon(indexedDictionary: path) } throws: { "\($0)".contains("E-LEXICON-08") }
    }

    @Test func isMadeAnewForAnotherDictionary() throws {
        _ = try Lexicon(indexedDictionary: path)
        try write(Self.text + "新 新 [xin1] /new/\n")
        #expect(try index().read() == nil)
        #expect(try Lexicon(indexedDictionary: path).count == 5)
        #expect(try index().read()?.entryCount == 5)
    }

    @Test func isMadeAnewWhenDamaged() throws {
        _ = try Lexicon(indexedDictionary: path)
        let whole = try InputFile.read(path + ".index")
        for place in stride(from: 0, to: whole.count, by: 7) {
            var damaged = whole
            damaged[place] ^= 0x10
            try Data(damaged).write(to: URL(fileURLWithPath: path + ".index"), options: .atomic)
            #expect(try index().read() == nil)
        }
        for length in [0, 8, 71, 72, whole.count - 8] {
            try Data(whole.prefix(length)).write(to: URL(fileURLWithPath: path + ".index"), options: .atomic)
            #expect(try index().read() == nil)
        }
        #expect(try Lexicon(indexedDictionary: path).count == 4)
        #expect(try InputFile.read(path + ".index") == whole)
    }

    @Test func doesWithoutAFolderToWriteTo() throws {
        // A folder stands where the index would be.
        try FileManager.default.createDirectory(atPath: path + ".index", withIntermediateDirectories: false)
        #expect(try Lexicon(indexedDictionary: path).count == 4)
    }

    @Test func refusesWhatIsNoDictionary() throws {
        try write("not an entry\n")
        #expect(throws: LexiconError.self) { try Lexicon(indexedDictionary: path) }
        #expect(!FileManager.default.fileExists(atPath: path + ".index"))
    }
}
