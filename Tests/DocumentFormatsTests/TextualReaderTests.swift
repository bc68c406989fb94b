import BitextModel
import DocumentFormats
import Testing

@Suite struct TextualReaderTests {
    @Test func subtitlesJoinWhatGoesOn() {
        let text = """
            1
            00:00:01,000 --> 00:00:03,000
            We left the harbour,
            {\\an8}<i>long before dawn</i>

            2
            00:00:03,500 --> 00:00:05,000
            and nobody saw us.

            3
            00:00:06,000 --> 00:00:08,000
            - Who goes there?
            - A friend.

            4
            00:00:20,000 --> 00:00:21,000
            of the house
            """
        #expect(SubtitleReader.recognises(text))
        let document = SubtitleReader.read(text)
        #expect(
            document.kept == [
                "We left the harbour,\nlong before dawn\nand nobody saw us.", "Who goes there?", "A friend.",
                "of the house",
            ])
        #expect(document.blocks.map(\.place) == ["cues 1 to 2", "cue 3", "cue 3", "cue 4"])
    }

    @Test func aSilenceEndsASentence() {
        func text(_ second: String) -> String {
            "1\n00:00:01,000 --> 00:00:02,000\nwe waited\n\n2\n\(second) --> 00:01:00,000\nfor the boat\n"
        }
        #expect(SubtitleReader.read(text("00:00:05,000")).blocks.count == 1)
        #expect(SubtitleReader.read(text("00:00:05,001")).blocks.count == 2)
    }

    @Test func webSubtitlesHaveNotesVoicesAndEntities() {
        let text = """
            WEBVTT - harbour

            STYLE
            ::cue { color: red }

            NOTE a note

            intro
            00:01.000 --> 00:02.000 align:start
            <v Anna>Fish &amp; chips &lt;3
            """
        #expect(SubtitleReader.recognises(text))
        #expect(SubtitleReader.read(text).kept == ["Fish & chips <3"])
    }

    @Test(arguments: ["1\nA line that is text.", "WEBVTTX", "12\n00:01 -> 00:02", ""])
    func otherTextIsNoSubtitles(text: String) { #expect(!SubtitleReader.recognises(text)) }

    @Test func markdownLosesItsMarks() {
        let document = MarkdownReader.read(
            """
            ---
            title: "Harbour"
            date: 2021-06-12T08:00
            ---
            # The *new* harbour

            A [link](http://x.y) and `code`,
            on two lines.[^1]

            - one
            - two ~~three~~

            > said

            | a | b |
            |---|---|
            | c | d |

            ```
            let x = 1
            ```

            ## Heading

            [^1]: The note.
            """)
        #expect(
            document.kept == [
                "The new harbour", "A link and code,\non two lines.", "one", "two ", "said", "a", "b", "c", "d",
                "Heading",
                "The note.",
            ])
        #expect(
            document.blocks.filter { $0.omission == nil }.map(\.kind) == [
                .title, .paragraph, .listItem, .listItem, .quotation, .tableCell, .tableCell, .tableCell, .tableCell,
                .heading,
                .paragraph,
            ])
        #expect(document.omitted.map { $0.prefix(6) } == ["metada", "delete", "code: "])
        #expect(document.metadata.title == "Harbour" && document.metadata.date == "2021-06-12")
    }

    @Test func aRuleAtTheStartIsNoFrontMatter() {
        #expect(MarkdownReader.read("---\n\nText.\n").kept == ["Text."])
        #expect(MarkdownReader.read("").blocks.isEmpty)
    }

    private let saved = [
        "From: <Saved by Blink>", "Snapshot-Content-Location: https://x.y/", "MIME-Version: 1.0",
        "Content-Type: multipart/related;", "\ttype=\"text/html\";", "\tboundary=\"--b--\"", "", "",
        "----b--", "Content-Type: text/css", "", "p { }", "----b--", "Content-Type: text/html; charset=gbk",
        "Content-Transfer-Encoding: quoted-printable", "Content-Location: https://x.y/page", "",
        "<p>caf=C3=A9 long=", "er =3D</p>", "----b----", "<p>after the end</p>",
    ].joined(separator: "\r\n")

    @Test func savedPagesAreTheirFirstPageInHTML() throws {
        #expect(WebArchive.recognises(Array(saved.utf8)))
        let archive = try WebArchive(Array(saved.utf8), file: "x.mhtml")
        #expect(String(decoding: archive.page, as: UTF8.self) == "<p>café longer =</p>\r\n")
        #expect(archive.charset == "gbk" && archive.address == "https://x.y/page")
    }

    @Test func base64PartsAndMessagesThatWereCutOff() throws {
        let text =
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: BASE64\n\nPHA+aGk8\nL3A+"
        #expect(String(decoding: try WebArchive(Array(text.utf8), file: "x").page, as: UTF8.self) == "<p>hi</p>")
        let without = text.replacing("text/html", with: "text/plain")
        #expect { try WebArchive(Array(without.utf8), file: "x") } throws: {
            ($0 as? any BitextError)?.code == "E-DOC-07"
        }
        #expect(!WebArchive.recognises(Array("MIME-Version: 1.0\n\n<p>multipart/related</p>".utf8)))
    }
}
