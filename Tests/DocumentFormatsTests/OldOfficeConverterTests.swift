import DocumentFormats
import Testing

@Suite struct OldOfficeConverterTests {
    /// A compound file with a part of a name.
    private func file(_ name: String) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 2048)
        bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        let part: [UInt8] = name.utf16.flatMap { unit -> [UInt8] in [UInt8(unit), 0] }
        bytes.replaceSubrange(640..<640 + part.count, with: part)
        return bytes
    }

    @Test(arguments: [
        ("WordDocument", "docx"), ("Workbook", "xlsx"), ("Book", "xlsx"), ("PowerPoint Document", "pptx"),
        ("WpsDocument", "docx"),
    ]) func kindsAreToldByTheirParts(name: String, format: String) {
        #expect(OldOfficeConverter.format(of: file(name)) == format)
        // Neither a part's beginning nor another file's text.
        #expect(OldOfficeConverter.format(of: file(name + "X")) == nil)
        #expect(OldOfficeConverter.format(of: Array(file(name).dropFirst())) == nil)
    }

    @Test func aDocumentOfTodayWithAPasswordSaysSo() throws {
        let format = try #require(OldOfficeConverter.format(of: file("EncryptedPackage")))
        #expect(throws: DocumentFormatError.encrypted("x.docx")) {
            try OldOfficeConverter.converted(file("EncryptedPackage"), to: format, file: "x.docx")
        }
    }
}
