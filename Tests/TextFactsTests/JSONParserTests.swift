import Testing
import TextFacts

@Suite struct JSONParserTests {
    private func parsed(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)[...]) }

    @Test(arguments: ["0", "-0", "12", "1.50", "-1e5", "2E+07", "0.1e-3", "123456789012345678901234567890"])
    func numbersStayAsTheyAreWritten(_ text: String) throws {
        #expect(try parsed(text) == .number(text))
        var json = JSONWriter()
        json.value(try parsed("[\(text),{\"a\":\(text)}]"))
        #expect(json.text == "[\(text),{\"a\":\(text)}]")
    }

    @Test(arguments: ["01", "1.", ".5", "-", "+1", "1e", "1e+", "0x10", "1.e5", "--1", "1-2", "NaN", "Infinity"])
    func whatIsNoNumberIsRefused(_ text: String) {
        #expect(throws: JSONParser.Failure.self) { try parsed(text) }
    }

    @Test func whatWasReadIsWrittenAgain() throws {
        let text = #"{"b":[null,true,false,"港 \"口\"\n",{}],"a":{"b":[],"b":1}}"#
        var json = JSONWriter()
        json.value(try parsed(text))
        #expect(json.text == text)
    }

    @Test func charactersBeyondTheBasicPlaneAreTwoEscapes() throws {
        #expect(try parsed("\"\\uD83D\\uDE00\"") == .string("\u{1F600}"))
        #expect(try parsed("\"\\uD840\\uDC00\\u6E2F\"") == .string("\u{20000}港"))
        #expect(try parsed("\"\\uDBFF\\uDFFF\"") == .string("\u{10FFFF}"))
        for alone in ["\"\\uD83D\"", "\"\\uDE00\"", "\"\\uD83D\\u0041\"", "\"\\uD83Dx\""] {
            #expect(throws: JSONParser.Failure.self) { try parsed(alone) }
        }
    }

    @Test func depthAndCountAreLimited() throws {
        #expect(throws: JSONParser.Failure.self) { try parsed(String(repeating: "[", count: 1_000_000)) }
        let many = "[" + String(repeating: "0,", count: 999_998) + "0]"
        #expect(try parsed(many).elements?.count == 999_999)
        #expect(throws: JSONParser.Failure.self) { try parsed("[0," + many.dropFirst()) }
    }

    @Test func theFirstMemberOfANameCounts() throws {
        #expect(try parsed(#"{"a":1,"a":2}"#)["a"]?.integer == 1)
        #expect(try parsed("[1]")["a"] == nil)
    }
}
