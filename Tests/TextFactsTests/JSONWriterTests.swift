import Testing
import TextFacts

@Suite struct JSONWriterTests {
    @Test(arguments: [
        ("", "\"\""), ("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\""), ("a\nb\r\tc", "\"a\\nb\\r\\tc\""),
        ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\\u007f\""), ("港口 é 😀", "\"港口 é 😀\""),
        ("a\u{85}b\u{2028}c\u{2029}d\u{2027}", "\"a\\u0085b\\u2028c\\u2029d\u{2027}\""),
    ])
    func stringsAreQuoted(_ text: String, _ json: String) { #expect(JSONString.of(text) == json) }

    @Test func membersAndElementsAreSeparatedByCommas() {
        var json = JSONWriter()
        json.object {
            $0.member("text", "a")
            $0.member("none", nil as String?)
            $0.member("count", 3)
            $0.member("share", 0.25, places: 3)
            $0.member("list", ["x", "y"])
            $0.member("pairs", each: [1, 2]) { number, json in
                json.array {
                    $0.integer(number)
                    $0.integer(nil)
                }
            }
            $0.member("inner") { $0.member("empty", []) }
            $0.member("hollow") { _ in }
            $0.name("yes")
            $0.boolean(true)
        }
        #expect(
            json.text == #"{"text":"a","none":null,"count":3,"share":0.250,"list":["x","y"],"#
                + #""pairs":[[1,null],[2,null]],"inner":{"empty":[]},"hollow":{},"yes":true}"#)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity]) func whatIsNoNumberIsNull(_ value: Double) {
        var json = JSONWriter()
        json.array {
            $0.decimal(value, places: 2)
            $0.null()
        }
        #expect(json.text == "[null,null]")
    }
}
