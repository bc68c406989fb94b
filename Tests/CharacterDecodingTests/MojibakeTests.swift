import BitextModel
import Testing

@testable import CharacterDecoding

@Suite("Text decoded with the wrong charset")
struct MojibakeTests {
    @Test(arguments: [
        ("cafÃ© au lait", "café au lait"), ("donâ€™t", "don’t"), ("æ—¥æœ¬èªž", "日本語"), ("Ã¥Â¥Â½", "好"),
        ("它说：â€œå¥½â€\u{9D}", "它说：“好”"), ("Ð¿Ð¾Ñ€Ñ‚", "порт"), ("РїРѕСЂС‚", "порт"),
        ("浠婂ぉ寮€鏀俱€?", nil), ("浠婂ぉ寮€鏀", nil), ("ÓæÍåÒÑ¾­»Ö¸´Í¨º½", "渔湾已经恢复通航"), ("锟斤拷锟斤拷", nil),
    ])
    func isFoundByUndoingIt(spoilt: String, repaired: String?) throws {
        let found = try #require(Mojibake.find(in: spoilt), "\(spoilt)")
        if let repaired { #expect(found.repaired == repaired) }
    }

    @Test(arguments: [
        "手上有烫烫烫的痕迹。", "他喊道：烫烫烫！", "锟师傅是铁匠，斤两不差，从不拷贝别人的手艺。", "“Câfé Ñandú”咖啡馆", "cliché\u{A0}» et «\u{A0}été\u{A0}»",
        "CAFÉ™ und É” sind Namen", "SÃO PAULO, AÇÃO", "naïve façade, Zürich", "¡Olé!” — “¿Qué?”", "龘靐齉爩鱻麤龗灪",
        "魑魅魍魉，饕餮盛宴",
        "佢哋嘅嘢喺呢度", "港口今天開放，漁船出海。", "Привет, мир", "日本語のテキスト、カタカナ", "한국어 텍스트", "€50–€60 “net”", "",
    ])
    func rightTextIsLetPass(text: String) { #expect(Mojibake.find(in: text) == nil, "\(text)") }

    /// What Big5 becomes when it is read as GB18030 looks like Japanese, so Japanese is never taken for it.
    @Test(arguments: [
        "カットしやすいように、まず全体を濡らします。", "そのカットのプロセスをレポートします！", "ぬかるんだマウンド。", "にしなたで、すうこ",
    ])
    func japaneseIsNoChinese(text: String) { #expect(Mojibake.find(in: text, mayBeChinese: false) == nil) }

    @Test func whatIsLostIsSaid() throws {
        let found = try #require(Mojibake.find(in: "船已绂诲紑娓彛銆\u{FFFD}"))
        #expect(found.mistake == "UTF-8 read as GB18030" && found.repaired == nil)
    }

    /// Whatever is spoilt on purpose is found and mended.
    @Test(arguments: ["渔船清晨离开港口。", "会议将于明天上午举行", "經濟增長放緩，政府將採取措施。"])
    func everyChineseTextThatIsSpoiltIsMended(text: String) throws {
        let latin = String(
            String.UnicodeScalarView(
                text.utf8.map { byte in
                    LegacyEncoder.scalar(of: byte)
                }))
        let found = try #require(Mojibake.find(in: "“\(text.prefix(2))” \(latin)"))
        #expect(found.repaired == "“\(text.prefix(2))” \(text)")
    }

    @Test(arguments: [
        ("题目六个汉字", "GB18030"), ("渔港恢复通航", "GB18030"), ("价格目录", "GB18030"),
    ])
    func shortTitlesAreTold(title: String, charset: String) {
        let bytes = title.unicodeScalars.flatMap { scalar -> [UInt8] in
            let code = LegacyEncoder.gb18030.code(scalar) ?? 0
            return [UInt8(code >> 8), UInt8(code & 0xFF)]
        }
        #expect(LegacyCharset.choose(for: bytes, declared: nil, language: nil) == charset)
        #expect(LegacyCharset.choose(for: bytes, declared: nil, language: .mainlandChinese) == "GB18030")
    }

    @Test(arguments: ["漁港恢復通航", "價格目錄", "臺灣經濟概況"])
    func shortTraditionalTitlesAreTold(title: String) {
        let bytes = title.unicodeScalars.flatMap { scalar -> [UInt8] in
            let code = LegacyEncoder.big5.code(scalar) ?? 0
            return [UInt8(code >> 8), UInt8(code & 0xFF)]
        }
        #expect(LegacyCharset.choose(for: bytes, declared: nil, language: nil) == "Big5-HKSCS")
        #expect(LegacyCharset.choose(for: bytes, declared: nil, language: .taiwanChinese) == "Big5-HKSCS")
    }

    @Test(arguments: ["Größe über Österreich", "L’été à Évian", "São João é açúcar"])
    func accentedTextIsNotChinese(text: String) {
        let bytes = text.unicodeScalars.map { UInt8(LegacyEncoder.windows1252.code($0) ?? 0x3F) }
        #expect(LegacyCharset.choose(for: bytes, declared: nil, language: nil) == "windows-1252")
    }
}

extension LegacyEncoder {
    /// What a byte of Windows-1252 is read as.
    fileprivate static func scalar(of byte: UInt8) -> Unicode.Scalar {
        (UInt32(0x20)...0x2122).lazy.compactMap { Unicode.Scalar($0) }
            .first { windows1252.code($0) == UInt16(byte) } ?? Unicode.Scalar(byte)
    }
}
