import BitextModel
import Testing

@Suite struct JSONStringTests {
    @Test(arguments: [
        ("", "\"\""), ("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\""), ("a\nb\r\tc", "\"a\\nb\\r\\tc\""),
        ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\\u007f\""), ("港口 é 😀", "\"港口 é 😀\""),
        ("a\u{85}b\u{2028}c\u{2029}d\u{2027}", "\"a\\u0085b\\u2028c\\u2029d\u{2027}\""),
    ])
    func stringsAreQuoted(_ text: String, _ json: String) { #expect(JSONString.of(text) == json) }
}
