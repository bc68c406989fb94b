import BitextModel
import Foundation
import TestSupport
import Testing

@testable import CorpusFormats

@Suite struct BadXMLTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private func failure(_ text: String) throws -> CorpusFormatError? {
        _ = try corpus.file("bad.tmx", text)
        return try failure()
    }

    private func failure() throws -> CorpusFormatError? {
        do {
            _ = try corpus.read(.tmx, "bad.tmx")
            return nil
        } catch let error as CorpusFormatError {
            return error
        }
    }

    private func document(_ declarations: String, _ segment: String) -> String {
        """
        <?xml version="1.0"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd"\(declarations)>
        <tmx version="1.4"><header srclang="en"/><body>
        <tu><tuv xml:lang="en"><seg>\(segment)</seg></tuv><tuv xml:lang="fr"><seg>x</seg></tuv></tu>
        </body></tmx>
        """
    }

    /// The parser would compare each with all others.
    @Test func attributesAreCountedBeforeTheParserSeesThem() throws {
        func attributes(_ count: Int) -> String { (0..<count).map { " a\($0)='=>'" }.joined() }
        #expect(try failure(document("", "<hi\(attributes(1000))>x</hi>")) == nil)
        let refused = try #require(try failure(document("", "<hi\(attributes(1001))>x</hi>")))
        #expect(refused.problem.contains("more than 1000 attributes") && refused.location?.line == 4, "\(refused)")
        // What only looks like a tag has none.
        for text in [
            "<![CDATA[<hi\(attributes(3000)) ]]]>", "<!-- <hi\(attributes(3000)) - -->",
            "<?p <hi\(attributes(3000)) ? ?>",
            "=" + String(repeating: " = ", count: 3000),
        ] {
            #expect(try failure(document("", text)) == nil)
        }
        // Many elements of few attributes are many, not too many.
        #expect(try failure(document("", String(repeating: "<hi a='1' b='2'>x</hi>", count: 1000))) == nil)
    }

    /// Where the first text of a file has no bytes, none has been stored yet.
    @Test func aFileMayBeginWithAnEmptyAttribute() throws {
        #expect(try failure("<tmx version=''><header srclang=''/><body/></tmx>") == nil)
        var findings: [TMXValidator.Finding] = []
        let path = try corpus.file("empty.tmx", "<tmx version=''><a b=''/></tmx>")
        _ = try TMXValidator(path) { findings.append($0) }.validate()
        #expect(findings.contains { $0.severity == .invalid })
        for format in [CorpusFormat.xliff, .xces] {
            let name = "empty.\(format.rawValue)"
            _ = try corpus.file(name, "<xliff version=''><file original=''/></xliff>")
            #expect((try? corpus.read(format, name))?.units.isEmpty ?? true)
        }
    }

    @Test func externalEntitiesReadNothing() throws {
        let secret = try corpus.file("secret.txt", "the secret")
        for declaration in ["SYSTEM \"file://\(secret)\"", "SYSTEM \"\(secret)\"", "SYSTEM \"http://127.0.0.1:9/x\""] {
            let text = document(" [<!ENTITY leak \(declaration)>]", "&leak;")
            guard case .malformedXML(_, let line, let reason) = try failure(text) else {
                Issue.record("not refused: \(declaration)")
                continue
            }
            #expect(line == 4)
            #expect(reason.contains("&leak;"))
        }
        let attribute = """
            <!DOCTYPE tmx [<!ENTITY leak SYSTEM "\(secret)">]>
            <tmx version="1.4"><header srclang="&leak;"/><body/></tmx>
            """
        #expect(try failure(attribute) != nil)
        let parameter = document(" [<!ENTITY % file SYSTEM \"\(secret)\"> %file;]", "text")
        _ = try corpus.file("parameter.tmx", parameter)
        #expect(try corpus.read(.tmx, "parameter.tmx").units.map(\.source.text) == ["text"])
    }

    @Test func entityBombsEndTheReading() throws {
        var declarations = " [<!ENTITY a0 \"boom\">"
        for level in 1...30 { declarations += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">" }
        guard case .malformedXML(_, _, let reason) = try failure(document(declarations + "]", "&a30;")) else {
            Issue.record("not refused")
            return
        }
        #expect(reason.contains("&a30;"))
        var parameters = " [<!ENTITY % p0 '<!ENTITY x \"y\">'>"
        for level in 1...30 { parameters += "<!ENTITY % p\(level) '&#37;p\(level - 1);&#37;p\(level - 1);'>" }
        let clock = ContinuousClock()
        let took = try clock.measure { _ = try failure(document(parameters + " %p30;]", "text")) }
        #expect(took < .seconds(5))
    }

    @Test func theFiveEntitiesAndReferencesAreRead() throws {
        _ = try corpus.file("good.tmx", document("", "&lt;&gt;&amp;&quot;&apos;&#x4E2D;&#20013;&#9;<![CDATA[<&]]>"))
        #expect(try corpus.read(.tmx, "good.tmx").units[0].source.text == "<>&\"'中中\t<&")
        let attribute = """
            <tmx version="1.4"><header srclang="en"/><body><tu tuid="a &amp;amp; &#38;#38; &lt;&#9;"><tuv xml:lang="en"><seg>x</seg></tuv>
            <tuv xml:lang="fr"><seg>y</seg></tuv></tu></body></tmx>
            """
        _ = try corpus.file("attribute.tmx", attribute)
        #expect(try corpus.read(.tmx, "attribute.tmx").units[0].id == "a &amp; &#38; <\t")
    }

    @Test func everyFaultHasItsLine() throws {
        let whole = document("", "text")
        let cases: [(text: String, line: Int)] = [
            (whole.replacing("</seg></tuv></tu>", with: "</seg></tu>"), 4),
            (String(whole.dropLast(14)), 4),
            (whole.replacing("text", with: "te\u{1}xt"), 4),
            (whole.replacing("text", with: "te&#0;xt"), 4),
            (whole.replacing("text", with: "AT&T"), 4),
            (whole.replacing("<body>", with: "<body a=1>"), 3),
            (whole + "<more/>", 5),
            ("just text", 1),
            ("", 1),
        ]
        for (text, line) in cases {
            guard case .malformedXML(_, let found, let reason) = try failure(text) else {
                Issue.record("not refused: \(text)")
                continue
            }
            #expect(found == line, "\(reason)")
            #expect(!reason.isEmpty && !reason.contains("\n"))
        }
        guard case .wrongRoot(_, 1, _, "html") = try failure("<html></html>") else {
            Issue.record("not refused")
            return
        }
    }

    @Test func brokenBytesHaveTheirLine() throws {
        var bytes = Array(document("", "text").utf8)
        bytes[bytes.firstRange(of: Array("text".utf8))!.lowerBound] = 0xFF
        _ = try corpus.file("bad.tmx", bytes: bytes)
        guard case .malformedXML(_, 4, let reason) = try failure() else {
            Issue.record("not refused")
            return
        }
        #expect(reason.contains("UTF-8"))
        // A UTF-16 file that is cut within a character, one with a lone surrogate, and a packed file cut short.
        let wide = Array("\u{FEFF}<tmx version=\"1.4\">\n<header/>".utf16).flatMap {
            [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }
        _ = try corpus.file("bad.tmx", bytes: wide + [0x41])
        #expect(try failure() != nil)
        _ = try corpus.file("bad.tmx", bytes: wide + [0x00, 0xD8, 0x41, 0x00])
        guard case .badEncoding(_, 2, "UTF-16LE") = try failure() else {
            Issue.record("not refused")
            return
        }
        var texts = AdversarialText(seed: 1)
        try corpus.write((0..<50).map { texts.unit($0) }, .tmx, to: "whole.tmx.gz")
        let packed = try Data(contentsOf: URL(fileURLWithPath: corpus.path("whole.tmx.gz")))
        _ = try corpus.file("bad.tmx", bytes: Array(packed.prefix(packed.count / 2)))
        guard case .damagedArchive = try failure() else {
            Issue.record("not refused")
            return
        }
    }

    @Test func hugeTokensAreBounded() throws {
        let long = String(repeating: "长", count: 1_000_000)
        _ = try corpus.file("long.tmx", document("", long))
        #expect(try corpus.read(.tmx, "long.tmx").units[0].source.text == long)
        // A single tag of 12 MB is no document.
        #expect(try failure("<tmx version=\"" + String(repeating: "1", count: 12_000_000) + "\"/>") != nil)
        #expect(try failure(String(repeating: "<a>", count: 1_000_000)) != nil)
        #expect(try failure("<tmx>" + String(repeating: "<a>", count: 1_000_000)) != nil)
    }
}
