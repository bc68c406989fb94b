import BitextModel
import CharacterDecoding
import Foundation
import TestSupport
import Testing

@Suite struct DocumentDecoderTests {
    static let chinese = "国务院新闻办公室今天举行发布会，介绍前三季度国民经济运行情况。总的来看，经济运行在合理区间，就业形势好于预期。"
    static let traditional = "行政長官今日會見傳媒時表示，政府會繼續與社會各界溝通，聽取市民對有關建議的意見，並在適當時候公布結果。"

    /// Bytes in a legacy encoding, as base64 (Foundation on Linux cannot encode them all).
    static func bytes(_ base64: String) throws -> [UInt8] { Array(try #require(Data(base64Encoded: base64))) }

    static func encode(_ text: String, _ encoding: String.Encoding) -> [UInt8] { Array(text.data(using: encoding)!) }

    /// GB18030 of 国务院新闻办公室。今天 and so on, written out: Foundation on Linux cannot encode it.
    static let gb18030: [UInt8] = [
        0xB9, 0xFA, 0xCE, 0xF1, 0xD4, 0xBA, 0xD0, 0xC2, 0xCE, 0xC5, 0xB0, 0xEC, 0xB9, 0xAB, 0xCA, 0xD2, 0xBD, 0xF1,
        0xCC, 0xEC, 0xBE, 0xD9, 0xD0, 0xD0, 0xB7, 0xA2, 0xB2, 0xBC, 0xBB, 0xE1, 0xA3, 0xAC, 0xBD, 0xE9, 0xC9, 0xDC,
        0xB5, 0xC4, 0xC7, 0xE9, 0xBF, 0xF6, 0xA1, 0xA3,
    ]
    static let gb18030Text = "国务院新闻办公室今天举行发布会，介绍的情况。"
    /// Big5 of 今日我們在這裡的人，都是。
    static let big5: [UInt8] = [
        0xA4, 0xB5, 0xA4, 0xE9, 0xA7, 0xDA, 0xAD, 0xCC, 0xA6, 0x62, 0xB3, 0x6F, 0xB8, 0xCC, 0xAA, 0xBA, 0xA4, 0x48,
        0xA1, 0x41, 0xB3, 0xA3, 0xAC, 0x4F, 0xA1, 0x43,
    ]
    static let big5Text = "今日我們在這裡的人，都是。"

    @Test func unicodeWithAndWithoutMark() throws {
        for text in [Self.chinese, Self.traditional, "Plain English text, with “quotes” and a naïve café."] {
            for (encoding, name) in [
                (String.Encoding.utf8, "UTF-8"), (.utf16LittleEndian, "UTF-16LE"), (.utf16BigEndian, "UTF-16BE"),
                (.utf32LittleEndian, "UTF-32LE"), (.utf32BigEndian, "UTF-32BE"),
            ] {
                let bare = Self.encode(text, encoding)
                let decoded = try DocumentDecoder.decode(bare, file: "f")
                #expect(decoded.text == text && decoded.charset == name && !decoded.hadByteOrderMark)
                let marked = Self.encode("\u{FEFF}" + text, encoding)
                let second = try DocumentDecoder.decode(marked, file: "f")
                #expect(second.text == text && second.charset == name && second.hadByteOrderMark)
            }
        }
    }

    @Test func chineseCharsetsByCommonCharactersWhateverIsDeclared() throws {
        for label in ["", "gb2312", "gbk", "big5", "utf-8", "iso-8859-1", "nonsense"] {
            let head = Array("<html><head><meta charset=\"\(label)\"></head><body>".utf8)
            let mainland = try DocumentDecoder.decode(head + Self.gb18030, file: "f")
            #expect(mainland.charset == "GB18030" && mainland.text.hasSuffix(Self.gb18030Text), "\(label)")
            let island = try DocumentDecoder.decode(head + Self.big5, file: "f")
            #expect(island.charset == "Big5-HKSCS" && island.text.hasSuffix(Self.big5Text), "\(label)")
        }
    }

    @Test func declaredGB2312ThatIsUTF8() throws {
        let page = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">" + Self.chinese
        #expect(try DocumentDecoder.decode(Array(page.utf8), file: "f").text == page)
    }

    @Test func badBytesAreReplacedNeverFatal() throws {
        var bytes = Array(Self.chinese.utf8)
        bytes.insert(0xFF, at: 30)
        let decoded = try DocumentDecoder.decode(bytes, file: "f")
        #expect(decoded.charset == "UTF-8" && decoded.malformed == 1)
        #expect(decoded.text.replacingOccurrences(of: "\u{FFFD}", with: "") == Self.chinese)
        // A truncated last character.
        let cut = try DocumentDecoder.decode(Array(Array(Self.chinese.utf8).dropLast()), file: "f")
        #expect(cut.malformed == 1 && cut.text.hasSuffix("\u{FFFD}"))
        let broken = try DocumentDecoder.decode(Self.gb18030.dropLast() + [0xFF] + Self.gb18030, file: "f")
        #expect(broken.charset == "GB18030" && broken.malformed > 0 && broken.text.hasSuffix(Self.gb18030Text))
    }

    @Test func windows1252() throws {
        let text =
            "The minister\u{2019}s caf\u{E9} \u{2013} \u{201C}na\u{EF}ve\u{201D} \u{2013} was closed for the day."
        let decoded = try DocumentDecoder.decode(
            try Self.bytes("VGhlIG1pbmlzdGVyknMgY2Fm6SCWIJNuYe92ZZQgliB3YXMgY2xvc2VkIGZvciB0aGUgZGF5Lg=="), file: "f")
        #expect(decoded.text == text)
        let german = "Die Hütte wurde im Frühjahr für größere Gruppen geöffnet, sagte der Präsident."
        #expect(
            try DocumentDecoder.decode(
                try Self.bytes(
                    "RGllIEj8dHRlIHd1cmRlIGltIEZy/GhqYWhyIGb8ciBncvbfZXJlIEdydXBwZW4gZ2X2ZmZuZXQsIHNhZ3RlIGRlciBQcuRzaWRlbnQu"
                ), file: "f"
            ).text == german)
    }

    @Test func otherScripts() throws {
        let russian = "Министр сообщил, что работа над новым законом будет завершена до конца этого года."
        #expect(
            try DocumentDecoder.decode(
                try Self.bytes(
                    "zOjt6PHy8CDx7u7h+ejrLCD38u4g8ODh7vLgIO3g5CDt7uL77CDn4Oru7e7sIOHz5OXyIOfg4uXw+OXt4CDk7iDq7u324CD98u7j7iDj7uTgLg=="
                ), file: "f"
            ).text == russian)
        let japanese = "これは日本語の文章です。政府は新しい計画について説明しました。"
        #expect(
            try DocumentDecoder.decode(
                try Self.bytes("grGC6oLNk/qWe4zqgsyVto/NgsWCt4FCkK2Ve4LNkFaCtYKijHaJ5oLJgsKCooLEkOCWvoK1gtyCtYK9gUI="),
                file: "f"
            ).text == japanese)
        #expect(
            try DocumentDecoder.decode(
                try Self.bytes("pLOk7KTPxvzL3LjspM7KuL7PpMekuaGjwK/J3KTPv7ekt6Skt9ey6KTLpMSkpKTGwOLMwKS3pN6kt6S/oaM="),
                file: "f"
            ).text == japanese)
    }

    @Test func emptyAndBinaryAreRefusedWithARemedy() {
        func error(_ bytes: [UInt8]) -> DecodingError? {
            do {
                _ = try DocumentDecoder.decode(bytes, file: "page.bin")
                return nil
            } catch { return error }
        }
        #expect(error([])?.code == "E-DECODE-01")
        #expect(error(Array("%PDF-1.7 ...".utf8))?.description.contains("PDF") == true)
        var generator = SeededGenerator(seed: 7)
        let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        #expect(error(noise)?.code == "E-DECODE-02")
        #expect(error([UInt8](repeating: 0, count: 64))?.code == "E-DECODE-02")
        // One NUL in a text is no reason to refuse it.
        #expect(error(Array("A line of text.\u{0}And more of it, as it happens.".utf8)) == nil)
    }

    @Test func anyBytesDecodeOrAreRefused() {
        var generator = SeededGenerator(seed: 42)
        for _ in 0..<400 {
            let length = Int.random(in: 1...300, using: &generator)
            var bytes = Array(Self.chinese.utf8.prefix(length)) + Self.gb18030
            for _ in 0..<Int.random(in: 0...20, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            let decoded = try? DocumentDecoder.decode(bytes, file: "f")
            #expect(decoded.map { !$0.text.isEmpty } ?? true)
        }
    }

    /// Ten good sequences outweigh a bad one, nine do not; two do where the page says that it is UTF-8.
    @Test(arguments: [
        (10, 1, nil, true), (9, 1, nil, false), (30, 3, nil, true), (29, 3, nil, false),
        (2, 1, "utf-8", true), (1, 1, "utf-8", false),
    ])
    func goodSequencesAgainstBadOnes(_ good: Int, _ bad: Int, _ declared: String?, _ isUTF8: Bool) throws {
        // A Latin letter before and after each byte, so that none is part of a sequence.
        let bytes =
            Array(String(repeating: "né ", count: good).utf8)
            + Array(repeatElement([0x61, 0xE9, 0x20], count: bad).joined())
        let decoded = try DocumentDecoder.decode(bytes, file: "page", declared: declared)
        #expect((decoded.charset == "UTF-8") == isUTF8)
        #expect(!isUTF8 || decoded.malformed == bad)
    }

    /// Bytes are looked at eight at a time: what is no text is seen at every place of the eight, and white space is text.
    @Test(arguments: [UInt8(0x01), 0x1F, 0x7F, 0x09, 0x0A, 0x0D, 0x1B, 0x20, 0x7E])
    func controlsAreSeenAtEveryPlace(_ byte: UInt8) {
        let isText = [0x09, 0x0A, 0x0D, 0x1B, 0x20, 0x7E].contains(byte)
        for place in 0..<8 {
            var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 80)
            // Six are more than two and a thirty-third.
            for index in 0..<6 { bytes[index * 8 + place] = byte }
            let decoded = try? DocumentDecoder.decode(bytes, file: "f")
            #expect((decoded != nil) == isText, "\(byte) at \(place)")
        }
    }

    /// Replaced characters count wherever the eight bytes begin.
    @Test func replacedCharactersAreSeenAtEveryPlace() {
        for place in 0..<8 {
            let text = String(repeating: "a", count: place) + String(repeating: "\u{FFFD}abcdefgh", count: 12)
            #expect((try? DocumentDecoder.decode(Array(text.utf8), file: "f")) != nil)
            let torn = String(repeating: "a", count: place) + String(repeating: "\u{FFFD}ab", count: 60)
            #expect((try? DocumentDecoder.decode(Array(torn.utf8), file: "f")) == nil, "\(place)")
        }
    }
}
