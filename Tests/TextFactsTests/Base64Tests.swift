import TestSupport
import Testing
import TextFacts

@Suite struct Base64Tests {
    @Test(arguments: [
        ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"), ("Zm9vYmE=", "fooba"),
        ("Zm9vYmFy", "foobar"), ("Zg", "f"), ("Zm9v\r\n Ym\tFy\n", "foobar"),
    ])
    func bytesOfTheStandard(_ text: String, _ bytes: String) {
        #expect(Base64.exactBytes(of: text.utf8) == Array(bytes.utf8))
        #expect(Base64.bytes(of: text.utf8) == Array(bytes.utf8))
    }

    @Test(arguments: ["Z", "Zm9vY", "Zg=", "Zg===", "=", "Zg==Zg==", "Zm9v!", "Zm9vYmFy====", "港口", "Zm=9"])
    func whatIsNoBase64IsRefusedWhereItHasToBe(_ text: String) {
        #expect(Base64.exactBytes(of: text.utf8) == nil)
    }

    @Test func mailMayHoldAnythingBetween() {
        #expect(Base64.bytes(of: "Zm9!v\u{1}Ym*Fy=garbage".utf8) == Array("foobar".utf8))
    }

    @Test func bothSetsOfSigns() {
        #expect(Base64.exactBytes(of: "+/+/".utf8) == [0xFB, 0xFF, 0xBF])
        #expect(Base64.exactBytes(of: "-_-_".utf8) == [0xFB, 0xFF, 0xBF])
    }
}
